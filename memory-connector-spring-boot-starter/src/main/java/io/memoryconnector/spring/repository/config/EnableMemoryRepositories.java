package io.memoryconnector.spring.repository.config;

import io.memoryconnector.spring.repository.support.MemoryRepositoryFactoryBean;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.beans.factory.support.BeanNameGenerator;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.Import;
import org.springframework.data.repository.config.BootstrapMode;
import org.springframework.data.repository.config.DefaultRepositoryBaseClass;
import org.springframework.data.repository.query.QueryLookupStrategy;

/**
 * Registers a bean for each repository below the package of the annotated configuration, or below
 * the packages named here. Spring Boot applications need it only to change a setting; others also
 * define a {@code memoryTemplate} bean.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Inherited
@Import(MemoryRepositoriesRegistrar.class)
public @interface EnableMemoryRepositories {

  /** Short for {@link #basePackages}. */
  String[] value() default {};

  /** Packages to look for repositories in, those below them included. */
  String[] basePackages() default {};

  /** Classes whose packages are looked in; safer than names when packages move. */
  Class<?>[] basePackageClasses() default {};

  /** Which interfaces to take; all repositories by default. */
  Filter[] includeFilters() default {};

  /** Which interfaces not to take. */
  Filter[] excludeFilters() default {};

  /** How the class that implements methods of an application's own ends. */
  String repositoryImplementationPostfix() default "Impl";

  /** Where named queries are; {@code META-INF/memory-named-queries.properties} by default. */
  String namedQueriesLocation() default "";

  /** Where queries come from. */
  QueryLookupStrategy.Key queryLookupStrategy() default QueryLookupStrategy.Key.CREATE_IF_NOT_FOUND;

  /** The factory bean that makes each repository. */
  Class<?> repositoryFactoryBeanClass() default MemoryRepositoryFactoryBean.class;

  /** The class behind the methods that are no query methods. */
  Class<?> repositoryBaseClass() default DefaultRepositoryBaseClass.class;

  /** What gives the beans their names. */
  Class<? extends BeanNameGenerator> nameGenerator() default BeanNameGenerator.class;

  /** Whether to take interfaces that are nested in classes. */
  boolean considerNestedRepositories() default false;

  /** When the repositories are made. */
  BootstrapMode bootstrapMode() default BootstrapMode.DEFAULT;

  /**
   * The data source to use, one of several: its name below {@code memory.datasources}, or that of a
   * {@link io.memoryconnector.MemoryDataSource} bean. The repositories get operations of their own
   * on it, in the bean {@code <name>MemoryTemplate}. Empty for the operations that {@link
   * #memoryTemplateRef} names.
   */
  String dataSourceRef() default "";

  /** The name of the {@link io.memoryconnector.spring.core.MemoryOperations} bean to use. */
  String memoryTemplateRef() default MemoryRepositoryConfigurationExtension.MEMORY_TEMPLATE;
}
