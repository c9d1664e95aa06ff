package io.memoryconnector.spring.autoconfigure;

import java.lang.reflect.Method;
import org.aopalliance.aop.Advice;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.Pointcut;
import org.springframework.aop.PointcutAdvisor;
import org.springframework.aop.support.AopUtils;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.annotation.RegisterReflection;
import org.springframework.transaction.annotation.AnnotationTransactionAttributeSource;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.util.ClassUtils;
import org.springframework.util.function.SingletonSupplier;

/**
 * Refuses calls of methods that ask for a transaction, as Spring understands it. Stands in for what
 * would begin and end transactions, which takes a good part of a start, only to be refused each
 * time. Thread-safe.
 */
@RegisterReflection(
    classes = {Isolation.class, Propagation.class}, // as Spring's does, for native images
    memberCategories = MemberCategory.ACCESS_DECLARED_FIELDS)
final class RefusedTransactions extends StaticMethodMatcherPointcut implements PointcutAdvisor {
  // not loaded where nothing asks for a transaction
  private final SingletonSupplier<AnnotationTransactionAttributeSource> attributes =
      SingletonSupplier.of(AnnotationTransactionAttributeSource::new);

  RefusedTransactions() {
    setClassFilter(new TransactionalTypes());
  }

  @Override
  public boolean matches(Method method, Class<?> targetClass) {
    return attributes.obtain().hasTransactionAttribute(method, targetClass);
  }

  @Override
  public Pointcut getPointcut() {
    return this;
  }

  @Override
  public Advice getAdvice() {
    return (MethodInterceptor) RefusedTransactions::refuse;
  }

  private static @Nullable Object refuse(MethodInvocation call) {
    Object target = call.getThis();
    throw RefusingTransactionManager.refusal(
        ClassUtils.getQualifiedMethodName(
            call.getMethod(), target == null ? null : AopUtils.getTargetClass(target)));
  }
}
