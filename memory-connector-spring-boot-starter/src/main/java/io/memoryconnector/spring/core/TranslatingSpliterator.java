package io.memoryconnector.spring.core;

import java.util.Spliterator;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The records of a stream; what goes wrong while they are read is translated as well. */
record TranslatingSpliterator<E>(Spliterator<E> records, MemoryExceptionTranslator translator)
    implements Spliterator<E> {

  @Override
  public boolean tryAdvance(Consumer<? super E> action) {
    return translator.translating(() -> records.tryAdvance(action));
  }

  @Override
  public void forEachRemaining(Consumer<? super E> action) {
    translator.<@Nullable Object>translating(
        () -> {
          records.forEachRemaining(action);
          return null;
        });
  }

  @Override
  public @Nullable Spliterator<E> trySplit() {
    return null; // one thread reads it
  }

  @Override
  public long estimateSize() {
    return records.estimateSize();
  }

  @Override
  public int characteristics() {
    return records.characteristics();
  }
}
