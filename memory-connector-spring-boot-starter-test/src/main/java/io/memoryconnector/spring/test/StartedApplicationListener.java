package io.memoryconnector.spring.test;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplicationRunListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;

/**
 * Notes what an application holds after its start: after its runners, and after all that listens to
 * the event which says that it is ready.
 */
final class StartedApplicationListener implements SpringApplicationRunListener, Ordered {
  @Override
  public void ready(ConfigurableApplicationContext context, @Nullable Duration timeTaken) {
    TestedDataSources tested = TestedDataSources.of(context);
    if (tested != null) {
      tested.noteStart();
    }
  }

  @Override
  public int getOrder() {
    return LOWEST_PRECEDENCE;
  }
}
