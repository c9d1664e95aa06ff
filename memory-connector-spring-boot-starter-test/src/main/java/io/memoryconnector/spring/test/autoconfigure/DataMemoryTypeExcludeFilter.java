package io.memoryconnector.spring.test.autoconfigure;

import io.memoryconnector.MemoryDataSource;
import io.memoryconnector.spring.autoconfigure.MemoryOptionsCustomizer;
import java.util.Set;
import org.springframework.boot.test.context.filter.annotation.StandardAnnotationCustomizableTypeExcludeFilter;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.converter.GenericConverter;
import org.springframework.data.domain.AuditorAware;
import org.springframework.data.mapping.callback.EntityCallback;

/** Leaves out the components that do not deal with data. */
final class DataMemoryTypeExcludeFilter
    extends StandardAnnotationCustomizableTypeExcludeFilter<DataMemoryTest> {
  private static final Set<Class<?>> TAKEN =
      Set.of(
          MemoryDataSource.class,
          MemoryOptionsCustomizer.class,
          Converter.class,
          GenericConverter.class,
          EntityCallback.class,
          AuditorAware.class);

  DataMemoryTypeExcludeFilter(Class<?> testClass) {
    super(testClass);
  }

  @Override
  protected Set<Class<?>> getKnownIncludes() {
    return TAKEN;
  }
}
