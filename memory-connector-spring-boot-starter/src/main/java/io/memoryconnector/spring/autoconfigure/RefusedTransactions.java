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
import org.springframework.transaction.annotation.AnnotationTransactionAttributeSource;
import org.springframework.transaction.interceptor.TransactionAttributeSource;
import org.springframework.util.ClassUtils;

/**
 * Refuses calls of methods that ask for a transaction, as Spring understands it. Stands in for what
 * would begin and end transactions, which takes a good part of a start, only to be refused each
 * time. Thread-safe.
 */
final class RefusedTransactions extends StaticMethodMatcherPointcut implements PointcutAdvisor {
  // null, and not even loaded, where nothing asks for a transaction; a race only repeats the work
  private volatile @Nullable TransactionAttributeSource attributes;

  RefusedTransactions() {
    setClassFilter(new TransactionalTypes());
  }

  @Override
  public boolean matches(Method method, Class<?> targetClass) {
    TransactionAttributeSource known = attributes;
    if (known == null) {
      known = new AnnotationTransactionAttributeSource(false); // not only of public methods
      attributes = known;
    }
    return known.hasTransactionAttribute(method, targetClass);
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
