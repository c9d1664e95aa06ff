package io.memoryconnector.benchmarks.startup;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

/** An application without data. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
class NoLayer {}
