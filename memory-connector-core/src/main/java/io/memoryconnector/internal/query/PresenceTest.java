package io.memoryconnector.internal.query;

import io.memoryconnector.document.Document;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tests whether there is a value, and anything in it. A list counts as a whole here. */
enum PresenceTest implements ValueTest {
  /** There, and not null. */
  EXISTS {
    @Override
    public boolean holds(@Nullable Object value) {
      return value != null;
    }

    @Override
    public boolean holdsIn(List<?> list) {
      return true;
    }
  },
  /** Null, missing, or without content. */
  EMPTY {
    @Override
    public boolean holds(@Nullable Object value) {
      return value == null
          || (value instanceof String text && text.isEmpty())
          || (value instanceof Document document && document.size() == 0);
    }

    @Override
    public boolean holdsIn(List<?> list) {
      return list.isEmpty();
    }
  }
}
