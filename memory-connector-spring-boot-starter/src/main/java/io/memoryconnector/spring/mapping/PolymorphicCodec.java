package io.memoryconnector.spring.mapping;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.Layout;
import io.memoryconnector.model.PropertyType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Turns the instances of a class and of its subclasses. Only those of a subclass are written with a
 * type key, so that records of the declared class look as LoopBack writes them. Immutable.
 */
@SuppressWarnings("ReferenceEquality") // there is one codec per class
final class PolymorphicCodec implements ValueCodec {
  private final ObjectCodec declared;
  private final Class<?> declaredClass;
  private final Subclasses subclasses;

  PolymorphicCodec(ObjectCodec declared, Subclasses subclasses) {
    this.declared = declared;
    this.declaredClass = declared.entity().getType();
    this.subclasses = subclasses;
  }

  ObjectCodec declared() {
    return declared;
  }

  /** Compiles the subclasses that a sealed class names, so that mistakes in them are found now. */
  void compilePermitted() {
    subclasses.compilePermitted();
  }

  /** Returns the codecs of the subclasses that a sealed class names. */
  List<ObjectCodec> permitted() {
    return subclasses.permitted();
  }

  /**
   * Returns the property of this name in the class or, if it has none, in one of its subclasses;
   * null if there is none.
   */
  @Nullable PropertyCodec property(String name) {
    PropertyCodec own = declared.property(name);
    return own == null && subclasses.arePossible() ? subclasses.property(name) : own;
  }

  /** Returns the codec of all documents of a layout; null if each may tell of another class. */
  @Nullable ObjectCodec onlyCodec(Layout layout) {
    return subclasses.arePossible() && layout.indexOf(ObjectCodec.TYPE_KEY) >= 0 ? null : declared;
  }

  /** Returns the properties of this name in records of subclasses, which may differ in them. */
  List<PropertyCodec> storedInSubclasses(String storedName) {
    return subclasses.arePossible() ? subclasses.stored(storedName) : List.of();
  }

  /** Whether a property of records tells of which subclass they are, and nothing else. */
  boolean isTypeKey(String storedName) {
    return subclasses.arePossible() && storedName.equals(ObjectCodec.TYPE_KEY);
  }

  /** Returns the codec of the instance's own class. */
  ObjectCodec codecOf(Object instance) {
    return instance.getClass() == declaredClass ? declared : subclasses.codecOf(instance);
  }

  @Override
  public PropertyType type() {
    return declared.type();
  }

  @Override
  public Document write(Object value, int depth) {
    return codecOf(value).write(value, depth);
  }

  Document writeRecord(Object entity) {
    ObjectCodec own = codecOf(entity);
    if (own != declared) {
      requireNoVersionOfItsOwn(own.entity());
    }
    return own.writeRecord(entity);
  }

  /** Versions are counted by the declared class: one that only a subclass has would stay as is. */
  private void requireNoVersionOfItsOwn(MemoryPersistentEntity<?> subclass) {
    MemoryPersistentProperty version = subclass.getVersionProperty();
    if (version != null && !declared.entity().hasVersionProperty()) {
      String superclass = declaredClass.getSimpleName();
      throw new ValueFailure(
              "is a version that %s does not have, so that nothing would count it"
                  .formatted(superclass),
              "Move it to %s, or save through a repository of %s"
                  .formatted(superclass, subclass.getType().getSimpleName()),
              null)
          .within(version.getName());
    }
  }

  @Override
  public Object read(Object stored) {
    return stored instanceof Document document
        ? codecOf(document).read(document)
        : declared.read(stored);
  }

  @Override
  public Object toOperand(Object argument) {
    return declaredClass.isInstance(argument) ? write(argument, 1) : Operands.of(argument);
  }

  @Override
  public boolean accepts(Class<?> argument) {
    return declaredClass.isAssignableFrom(argument) || !OperandTypes.isSingle(argument);
  }

  @Override
  public @Nullable ObjectCodec nested() {
    return declared;
  }

  @Override
  public StoredObject objectOf(Object value, List<String> path) {
    ObjectCodec own = codecOf(value);
    return new StoredObject(
        own, path, own == declared ? List.of() : subclasses.aliasesOf(own.entity().getType()));
  }

  private ObjectCodec codecOf(Document document) {
    return subclasses.arePossible() && document.get(ObjectCodec.TYPE_KEY) instanceof String alias
        ? subclasses.codecNamed(alias)
        : declared;
  }
}
