package io.memoryconnector.benchmarks.startup;

import io.memoryconnector.benchmarks.customer.Sample;
import java.lang.management.ManagementFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Runs in a JVM of its own: starts an application and prints what that took. */
final class StartedApplication {
  private StartedApplication() {}

  /** Takes the name of the layer and the number of customers. */
  @SuppressWarnings("SystemOut") // who started this JVM reads it
  public static void main(String[] arguments) throws ClassNotFoundException {
    long begin = cpuNanos();
    Layer layer = Layer.valueOf(arguments[0]);
    int customers = Integer.parseInt(arguments[1]);
    SpringApplication application = new SpringApplication(layer.configuration());
    application.setLogStartupInfo(false);
    application.setAdditionalProfiles();
    try (ConfigurableApplicationContext context =
        application.run(
            "--spring.main.banner-mode=off",
            "--spring.jpa.hibernate.ddl-auto=none",
            "--logging.level.root=error")) {
      long cpu = cpuNanos() - begin;
      if (layer != Layer.NONE) {
        context.getBean(Loader.class).load(Sample.customers(customers));
      }
      System.out.printf("started %d %d%n", cpu, usedBytes());
    }
  }

  private static long cpuNanos() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static long usedBytes() {
    for (int time = 0; time < 3; time++) {
      System.gc();
    }
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
