package io.memoryconnector.spring.autoconfigure;

import java.util.Set;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.ConfigurationCondition;
import org.springframework.core.type.AnnotatedTypeMetadata;

/**
 * Whether there are data sources below {@code memory.datasources}. Most applications have none, and
 * are spared what it takes to define them.
 */
final class OnNamedDataSources extends SpringBootCondition implements ConfigurationCondition {
  OnNamedDataSources() {}

  @Override
  public ConfigurationPhase getConfigurationPhase() {
    return ConfigurationPhase.PARSE_CONFIGURATION;
  }

  @Override
  public ConditionOutcome getMatchOutcome(
      ConditionContext context, AnnotatedTypeMetadata metadata) {
    Set<String> names =
        DataSourcesRegistrar.describedIn(Binder.get(context.getEnvironment())).keySet();
    ConditionMessage.Builder message = ConditionMessage.forCondition("Named data sources");
    return names.isEmpty()
        ? ConditionOutcome.noMatch(message.because("nothing is below 'memory.datasources'"))
        : ConditionOutcome.match(message.found("data source", "data sources").items(names));
  }
}
