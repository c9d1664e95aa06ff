package io.memoryconnector.spring.autoconfigure;

import io.memoryconnector.PersistenceOptions;
import io.memoryconnector.document.RecordFormat;
import io.memoryconnector.document.SyncMode;
import io.memoryconnector.filter.FilterLimits;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.DeprecatedConfigurationProperty;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;
import org.springframework.data.repository.config.BootstrapMode;

/**
 * What an application can set about its data source.
 *
 * @param name Name of the data source, for messages and logs.
 * @param connector Connector that serves the data source, as LoopBack's configurations name it;
 *     only "memory" is possible.
 * @param file JSON file that keeps the data, relative to the working directory; its directory must
 *     exist. Without it the data ends with the application.
 * @param localStorage Browser storage that LoopBack keeps the data in; has no effect on a server.
 * @param initialData Resource in the format of the data file, which is loaded when the data source
 *     starts without data.
 * @param persistence How the data is kept in the file.
 * @param datasources Further data sources by their names.
 * @param limits How much a filter that comes as JSON may ask for.
 * @param repositories Repositories of the data source.
 * @param validation Validation of entities.
 */
@ConfigurationProperties("memory")
public record MemoryProperties(
    @DefaultValue("memory") String name,
    @DefaultValue("memory") String connector,
    @Nullable String file,
    @Nullable String localStorage,
    @Nullable Resource initialData,
    Persistence persistence,
    @DefaultValue Map<String, DataSource> datasources,
    Limits limits,
    Repositories repositories,
    Validation validation) {

  /**
   * Binds the groups of which something is set, and takes the others as they are by default: to
   * bind the defaults of all took a good part of a start.
   */
  public MemoryProperties {
    persistence = Objects.requireNonNullElse(persistence, Persistence.DEFAULT);
    limits = Objects.requireNonNullElse(limits, Limits.DEFAULT);
    repositories = Objects.requireNonNullElse(repositories, Repositories.DEFAULT);
    validation = Objects.requireNonNullElse(validation, Validation.DEFAULT);
  }

  /** Returns the name of LoopBack's browser storage, if one is set. */
  @DeprecatedConfigurationProperty(
      replacement = "memory.file",
      reason = "A server has no browser storage.",
      since = "0.1.0")
  @Override
  public @Nullable String localStorage() {
    return localStorage;
  }

  /** Returns what is set about the data source that has no name of its own. */
  DataSource own() {
    return new DataSource(connector, file, localStorage, initialData, persistence, false);
  }

  /**
   * What an application can set about one of several data sources.
   *
   * @param connector Connector that serves the data source, as LoopBack's configurations name it;
   *     only "memory" is possible.
   * @param file JSON file that keeps the data, relative to the working directory; its directory
   *     must exist. Without it the data ends with the application.
   * @param localStorage Browser storage that LoopBack keeps the data in; has no effect on a server.
   * @param initialData Resource in the format of the data file, which is loaded when the data
   *     source starts without data.
   * @param persistence How the data is kept in the file.
   * @param primary Whether repositories and beans use this data source if they name none.
   */
  public record DataSource(
      @DefaultValue("memory") String connector,
      @Nullable String file,
      @Nullable String localStorage,
      @Nullable Resource initialData,
      @DefaultValue Persistence persistence,
      @DefaultValue("false") boolean primary) {}

  /**
   * What an application can set about its data file.
   *
   * @param sync When changes are forced to the disk, for the case of a power loss: before each is
   *     acknowledged, every second, or with each checkpoint.
   * @param journal Whether changes are appended to a journal beside the file; else each change
   *     writes the whole file anew.
   * @param recordFormat How records stand in the file: as objects, as text as LoopBack writes them,
   *     or as most of them do already.
   * @param lockTimeout Time to wait for a file that another process has open.
   * @param watch Whether to look for edits of the file once a second, and not only at each
   *     checkpoint.
   */
  public record Persistence(
      @DefaultValue("interval") SyncMode sync,
      @DefaultValue("true") boolean journal,
      @DefaultValue("auto") RecordFormat recordFormat,
      @DefaultValue("5s") Duration lockTimeout,
      @DefaultValue("false") boolean watch) {

    private static final Persistence DEFAULT = of(PersistenceOptions.DEFAULT);

    /** Checks the properties where their names are still known. */
    public Persistence {
      new PersistenceOptions(sync, journal, recordFormat, lockTimeout, watch);
    }

    private static Persistence of(PersistenceOptions options) {
      return new Persistence(
          options.sync(),
          options.journal(),
          options.recordFormat(),
          options.lockTimeout(),
          options.watch());
    }

    PersistenceOptions toOptions() {
      return new PersistenceOptions(sync, journal, recordFormat, lockTimeout, watch);
    }
  }

  /**
   * How much a filter may ask for. Those made in Java have no limits but those of steps.
   *
   * @param depth How deep a value may lie within a filter.
   * @param conditions How many conditions a filter may have.
   * @param listValues How many values "inq" and "nin" may list.
   * @param orderTerms How many properties a filter may order by.
   * @param fields How many properties "fields" may name.
   * @param includeDepth How many levels of relations may be included within each other.
   * @param pathSegments How many names a property path may have.
   * @param segmentCharacters How long each name of a property path may be.
   * @param patternCharacters How long a pattern of "regexp", "like" and their kin may be.
   * @param patternSteps How many characters a regular expression may look at in one stored value,
   *     also in filters made in Java.
   * @param queryPatternSteps How many characters the regular expressions of a query may look at
   *     again in all stored values, also in filters made in Java.
   */
  public record Limits(
      @DefaultValue("32") int depth,
      @DefaultValue("500") int conditions,
      @DefaultValue("1000") int listValues,
      @DefaultValue("8") int orderTerms,
      @DefaultValue("100") int fields,
      @DefaultValue("3") int includeDepth,
      @DefaultValue("8") int pathSegments,
      @DefaultValue("64") int segmentCharacters,
      @DefaultValue("256") int patternCharacters,
      @DefaultValue("100000") int patternSteps,
      @DefaultValue("5000000") int queryPatternSteps) {
    private static final Limits DEFAULT = of(FilterLimits.DEFAULT);

    /** Refuses what no filter could keep to; without relations and second looks some can. */
    public Limits {
      requireAtLeast(1, "depth", depth);
      requireAtLeast(1, "conditions", conditions);
      requireAtLeast(1, "list-values", listValues);
      requireAtLeast(1, "order-terms", orderTerms);
      requireAtLeast(1, "fields", fields);
      requireAtLeast(0, "include-depth", includeDepth);
      requireAtLeast(1, "path-segments", pathSegments);
      requireAtLeast(1, "segment-characters", segmentCharacters);
      requireAtLeast(1, "pattern-characters", patternCharacters);
      requireAtLeast(1, "pattern-steps", patternSteps);
      requireAtLeast(0, "query-pattern-steps", queryPatternSteps);
    }

    private static void requireAtLeast(int least, String name, int limit) {
      if (limit < least) {
        throw new IllegalArgumentException(
            "Cannot limit filters: 'memory.limits.%s' is %d. Give %d or more."
                .formatted(name, limit, least));
      }
    }

    private static Limits of(FilterLimits limits) {
      return new Limits(
          limits.depth(),
          limits.conditions(),
          limits.listValues(),
          limits.orderTerms(),
          limits.fields(),
          limits.includeDepth(),
          limits.pathSegments(),
          limits.segmentCharacters(),
          limits.patternCharacters(),
          limits.patternSteps(),
          limits.queryPatternSteps());
    }

    FilterLimits toFilterLimits() {
      return new FilterLimits(
          depth,
          conditions,
          listValues,
          orderTerms,
          fields,
          includeDepth,
          pathSegments,
          segmentCharacters,
          patternCharacters,
          patternSteps,
          queryPatternSteps);
    }
  }

  /**
   * What an application can set about its repositories.
   *
   * @param enabled Whether to make the repositories.
   * @param bootstrapMode When the repositories are made.
   * @param claimUnmarked Whether to take repositories that nothing marks as those of any store, if
   *     other stores are on the class path as well.
   */
  public record Repositories(
      @DefaultValue("true") boolean enabled,
      @DefaultValue("default") BootstrapMode bootstrapMode,
      @DefaultValue("true") boolean claimUnmarked) {
    private static final Repositories DEFAULT = new Repositories(true, BootstrapMode.DEFAULT, true);
  }

  /**
   * What an application can set about the validation of entities.
   *
   * @param enabled Whether to validate entities before they are saved, if Bean Validation is there.
   */
  public record Validation(@DefaultValue("true") boolean enabled) {
    private static final Validation DEFAULT = new Validation(true);
  }
}
