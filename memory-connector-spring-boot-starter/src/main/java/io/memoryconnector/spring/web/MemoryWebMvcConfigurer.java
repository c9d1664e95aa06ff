package io.memoryconnector.spring.web;

import io.memoryconnector.filter.Filter;
import io.memoryconnector.filter.FilterLimits;
import io.memoryconnector.filter.FilterPointer;
import io.memoryconnector.filter.Where;
import java.util.List;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Lets controller methods take a {@link Filter} and a {@link Where}. They are read from the request
 * parameters {@code filter} and {@code where}, as JSON ({@code ?where={"population":{"gt":1000}}})
 * or with brackets ({@code ?where[population][gt]=1000}). Where a request has none, the filter asks
 * for everything, and an {@code Optional} of one is empty. Those that are annotated, with
 * {@code @RequestParam} for example, are JSON, of the name and as required as the annotation says.
 * What cannot be read is refused with {@link io.memoryconnector.error.InvalidFilterException}.
 * Thread-safe.
 */
public final class MemoryWebMvcConfigurer implements WebMvcConfigurer {
  private final FilterLimits limits;

  /**
   * Makes the configurer.
   *
   * @param limits how much a request may ask for
   */
  public MemoryWebMvcConfigurer(FilterLimits limits) {
    this.limits = limits;
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(
        new FilterParameter<>(
            "filter", Filter.class, FilterPointer.ofFilter(), Filter::parse, Filter::of, limits));
    resolvers.add(
        new FilterParameter<>(
            "where", Where.class, FilterPointer.ofWhere(), Where::parse, Where::of, limits));
  }

  @Override
  public void addFormatters(FormatterRegistry registry) {
    registry.addConverter(String.class, Filter.class, text -> Filter.parse(text, limits));
    registry.addConverter(String.class, Where.class, text -> Where.parse(text, limits));
  }
}
