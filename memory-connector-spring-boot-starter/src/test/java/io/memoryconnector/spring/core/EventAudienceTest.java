package io.memoryconnector.spring.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.memoryconnector.spring.autoconfigure.todo.TodoApplication;
import io.memoryconnector.spring.core.event.AfterSaveEvent;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextRefreshedEvent;

class EventAudienceTest {
  @Test
  void is_nobody_in_an_application_that_does_not_listen() {
    try (ConfigurableApplicationContext application = start()) {
      EventAudience audience = EventAudience.of(application);
      assertThat(audience.isListening()).isFalse();
      application.addApplicationListener(
          new ApplicationListener<ContextRefreshedEvent>() {
            @Override
            public void onApplicationEvent(ContextRefreshedEvent event) {}
          });
      assertThat(audience.isListening()).isFalse();
    }
  }

  @Test
  void comes_and_goes() {
    try (ConfigurableApplicationContext application = start()) {
      EventAudience audience = EventAudience.of(application);
      ApplicationListener<AfterSaveEvent<?>> listener =
          new ApplicationListener<>() {
            @Override
            public void onApplicationEvent(AfterSaveEvent<?> event) {}
          };
      application.addApplicationListener(listener);
      assertThat(audience.isListening()).isTrue();
      application.removeApplicationListener(listener);
      assertThat(audience.isListening()).isFalse();
    }
  }

  @Test
  void is_nobody_once_the_application_is_closed() {
    EventAudience audience;
    try (ConfigurableApplicationContext application = start()) {
      application.addApplicationListener(event -> {});
      audience = EventAudience.of(application);
      assertThat(audience.isListening()).isTrue();
    }
    assertThat(audience.isListening()).isFalse();
  }

  @Test
  void is_nobody_without_a_context() {
    assertThat(EventAudience.of(null).isListening()).isFalse();
  }

  private static ConfigurableApplicationContext start() {
    return new SpringApplicationBuilder(TodoApplication.class).web(WebApplicationType.NONE).run();
  }
}
