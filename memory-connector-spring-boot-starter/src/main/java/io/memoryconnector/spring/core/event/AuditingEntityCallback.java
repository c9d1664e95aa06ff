package io.memoryconnector.spring.core.event;

import org.springframework.beans.factory.ObjectFactory;
import org.springframework.core.Ordered;
import org.springframework.data.auditing.IsNewAwareAuditingHandler;

/** Notes in entities who saved them first and last, and when. */
public final class AuditingEntityCallback implements BeforeConvertCallback<Object>, Ordered {
  private static final int AFTER_MOST_OTHERS = 100; // as in the modules of Spring Data

  private final ObjectFactory<IsNewAwareAuditingHandler> handler;

  /** Makes a callback that leaves the work to this handler. */
  public AuditingEntityCallback(ObjectFactory<IsNewAwareAuditingHandler> handler) {
    this.handler = handler;
  }

  @Override
  public Object onBeforeConvert(Object entity, String collection) {
    return handler.getObject().markAudited(entity);
  }

  @Override
  public int getOrder() {
    return AFTER_MOST_OTHERS;
  }
}
