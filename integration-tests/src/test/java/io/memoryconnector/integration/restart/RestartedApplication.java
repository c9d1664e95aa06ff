package io.memoryconnector.integration.restart;

import io.memoryconnector.MemoryDataSource;
import io.memoryconnector.spring.autoconfigure.MemoryDataSourceAutoConfiguration;
import io.memoryconnector.spring.autoconfigure.MemoryDataSourcesAutoConfiguration;
import io.memoryconnector.spring.autoconfigure.MemoryTemplateAutoConfiguration;
import io.memoryconnector.spring.core.event.AfterSaveEvent;
import io.memoryconnector.spring.core.event.BeforeConvertCallback;
import io.memoryconnector.spring.repository.config.EnableMemoryRepositories;
import java.io.IOException;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.devtools.autoconfigure.LocalDevToolsAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;

/**
 * Saves a note, lets DevTools restart it by a file that it writes, and tells what the next one
 * finds. For a process of its own, which it ends.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@ImportAutoConfiguration({
  MemoryDataSourcesAutoConfiguration.class,
  MemoryDataSourceAutoConfiguration.class,
  MemoryTemplateAutoConfiguration.class,
  LocalDevToolsAutoConfiguration.class
})
@EnableMemoryRepositories
public class RestartedApplication {
  private static final String FIRST = "data source of the first application";
  private static final int ATTEMPTS = 50;
  private static final long WAIT_MILLIS = 200;

  private final Notes notes;
  private final MemoryDataSource dataSource;

  RestartedApplication(Notes notes, MemoryDataSource dataSource) {
    this.notes = notes;
    this.dataSource = dataSource;
  }

  /**
   * Starts the application.
   *
   * @param arguments properties, among them the directory that DevTools watches
   */
  public static void main(String[] arguments) {
    SpringApplication.run(RestartedApplication.class, arguments);
  }

  @Bean
  static BeforeConvertCallback<Note> trimming() {
    return (note, collection) -> new Note(note.id(), note.text().strip());
  }

  @EventListener
  void on(AfterSaveEvent<Note> event) {
    System.out.println("saved " + event.getEntity().text());
  }

  @EventListener
  void on(ApplicationReadyEvent event) throws IOException, InterruptedException {
    Map<Object, Object> shared = System.getProperties(); // outlives class loaders
    Object[] left = (Object[]) shared.get(FIRST);
    if (left == null) {
      notes.save(new Note(null, " kept "));
      ReferenceQueue<MemoryDataSource> collected = new ReferenceQueue<>();
      WeakReference<MemoryDataSource> first = new WeakReference<>(dataSource, collected);
      shared.put(FIRST, new Object[] {first, collected});
      Path watched =
          Path.of(event.getApplicationContext().getEnvironment().getRequiredProperty("watched"));
      Files.writeString(watched.resolve("changed"), "now");
    } else {
      System.out.println("found " + notes.findByTextStartingWith("kept"));
      ReferenceQueue<?> collected = (ReferenceQueue<?>) left[1];
      new Thread(() -> tell(collected)).start(); // the restart itself must end first
    }
  }

  private static void tell(ReferenceQueue<?> collected) {
    try {
      System.out.println("first data source collected: " + isCollected(collected));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    System.exit(0);
  }

  private static boolean isCollected(ReferenceQueue<?> collected) throws InterruptedException {
    @Nullable Reference<?> found = null;
    for (int attempt = 0; attempt < ATTEMPTS && found == null; attempt++) {
      System.gc();
      found = collected.remove(WAIT_MILLIS);
    }
    return found != null;
  }
}
