package io.memoryconnector.spring.autoconfigure;

import io.memoryconnector.MemoryDataSource;
import io.memoryconnector.error.DataFileException;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Brings the data files up to date when the application pauses or is about to end. Closes and
 * clears nothing: the application may go on with its data.
 */
final class DataFileFlush implements SmartLifecycle {
  private static final Log LOG = LogFactory.getLog(DataFileFlush.class);

  private final ConfigurableListableBeanFactory beans;
  private volatile boolean running;

  DataFileFlush(ConfigurableListableBeanFactory beans) {
    this.beans = beans;
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    for (String name : beans.getBeanNamesForType(MemoryDataSource.class, false, false)) {
      if (beans.containsSingleton(name)) { // a lazy one must not begin now
        flush(beans.getBean(name, MemoryDataSource.class));
      }
    }
  }

  private static void flush(MemoryDataSource dataSource) {
    if (dataSource.isClosed()) {
      return;
    }
    try {
      dataSource.flush();
    } catch (DataFileException e) {
      LOG.warn(e.getMessage(), e); // nothing is lost, and others still have to stop
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /**
   * Stops after everything else, which may save while it stops, but for Spring Boot's logging: core
   * tells by the logging of the JDK what it has found, and would not be heard any more.
   */
  @Override
  public int getPhase() {
    return Integer.MIN_VALUE + 2;
  }
}
