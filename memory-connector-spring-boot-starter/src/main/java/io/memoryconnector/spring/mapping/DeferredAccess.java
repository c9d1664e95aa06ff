package io.memoryconnector.spring.mapping;

import java.lang.invoke.MethodHandle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Composes the handles of a class when its first instance is read or made: that takes a good part
 * of a start, which needs none yet. Thread-safe: a race only repeats the work.
 */
final class DeferredAccess implements InstanceAccess {
  private final ClassMembers members;
  private @Nullable HandleAccess composed; // immutable, so it need not be volatile

  DeferredAccess(ClassMembers members) {
    this.members = members;
  }

  private HandleAccess access() {
    HandleAccess access = composed;
    if (access == null) {
      access = HandleAccess.of(members);
      composed = access;
    }
    return access;
  }

  @Override
  public @Nullable Object[] values(Object instance) {
    return access().values(instance);
  }

  @Override
  public @Nullable Object value(Object instance, int property) {
    return access().value(instance, property);
  }

  @Override
  public Object create(@Nullable Object[] values) {
    return access().create(values);
  }

  @Override
  public @Nullable MethodHandle createFrom(List<MethodHandle> values) {
    return access().createFrom(values);
  }

  @Override
  public Object with(Object instance, int property, @Nullable Object value) {
    return access().with(instance, property, value);
  }

  @Override
  public boolean isCreatorArgument(int property) {
    return members.properties().get(property).isCreatorArgument();
  }
}
