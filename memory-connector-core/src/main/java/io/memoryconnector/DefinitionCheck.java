package io.memoryconnector;

import io.memoryconnector.document.DocumentJson;
import io.memoryconnector.document.PropertyPath;
import io.memoryconnector.error.InvalidDefinitionException;
import io.memoryconnector.internal.value.Conversion;
import io.memoryconnector.model.IdDefinition.Generation;
import io.memoryconnector.model.IdDefinition.Origin;
import io.memoryconnector.model.IndexDefinition;
import io.memoryconnector.model.ModelDefinition;
import io.memoryconnector.model.ModelDefinition.Strictness;
import io.memoryconnector.model.PropertyDefinition;
import io.memoryconnector.model.PropertyType;
import io.memoryconnector.model.PropertyType.Scalar;
import io.memoryconnector.model.Relation;
import java.util.Map;

/** Finds what contradicts itself in a model definition, or contradicts other models. */
final class DefinitionCheck {
  private final ModelDefinition model;

  private DefinitionCheck(ModelDefinition model) {
    this.model = model;
  }

  /**
   * Returns the definition with its default values as records have them.
   *
   * @param state has the other models
   */
  static ModelDefinition checked(ModelDefinition definition, DataSourceState state) {
    DefinitionCheck check = new DefinitionCheck(definition);
    check.names();
    check.id();
    check.indexes();
    check.relations();
    for (Model other : state.modelsOf(definition.collection())) {
      if (!other.name().equals(definition.name())) {
        check.agreement(other.definition());
      }
    }
    return new TypedDefaults(definition).definition();
  }

  private void names() {
    if (model.name().isBlank()) {
      throw refused("its name is empty", "Give it a name");
    }
    if (model.collection().isBlank()) {
      throw refused("its collection has no name", "Name the collection");
    }
    if (DocumentJson.hasHalfCharacter(model.collection())) {
      throw refused(
          "the name of its collection '%s' has half a character in it, which JSON cannot name"
              .formatted(model.collection()),
          "Use another name");
    }
    for (Map.Entry<String, PropertyDefinition> property : model.properties().entrySet()) {
      propertyName(property.getKey(), property.getValue());
    }
  }

  private void propertyName(String name, PropertyDefinition property) {
    if (!name.equals(property.name())) {
      throw refused(
          "property '%s' is listed as '%s'".formatted(property.name(), name), "Give it one name");
    }
    if (name.isEmpty() || name.indexOf('.') >= 0) {
      throw refused(
          "the property name '%s' is empty or has a dot, which in filters leads into an object"
              .formatted(name),
          "Use another name");
    }
  }

  private void id() {
    PropertyDefinition id = model.properties().get(model.id().property());
    if (id == null) {
      throw refused(
          "its id property '%s' is not among its properties".formatted(model.id().property()),
          "Define that property");
    }
    if (!isPartOfId(id.type()) && !isComposite(id.type())) {
      throw refused(
          "%s is %s, which cannot be an id".formatted(id.name(), Wording.valueOf(id.type())),
          "Use text, a number or another single value, or an object of single values");
    }
    if (id.generator() == null) {
      idGeneration(id);
    }
  }

  private static boolean isPartOfId(PropertyType type) {
    return type instanceof Scalar && type != Scalar.OBJECT && type != Scalar.GEO_POINT;
  }

  /** Whether an id consists of several values, all of which are declared: none may be missing. */
  private static boolean isComposite(PropertyType type) {
    return type instanceof PropertyType.ObjectOf object
        && !object.properties().isEmpty()
        && object.properties().values().stream().allMatch(DefinitionCheck::isPartOfId);
  }

  private void idGeneration(PropertyDefinition id) {
    boolean counted = model.id().generation() == Generation.COUNTER;
    boolean possible = fits(id.type(), counted ? (Object) 1 : TypedDefaults.ANY_UUID);
    if (!possible && !(counted && model.id().origin() == Origin.ANYONE)) {
      throw refused(
          "%s is %s, which cannot be generated as %s"
              .formatted(
                  id.name(), Wording.valueOf(id.type()), counted ? "the next number" : "a UUID"),
          "Choose another type or another generation");
    }
  }

  private void indexes() {
    for (IndexDefinition index : model.indexes()) {
      for (PropertyPath path : index.properties()) {
        if (!isPossible(path.first())) {
          throw refused(
              "an index is over '%s', which is not one of its properties".formatted(path.first()),
              "Define that property or leave out the index");
        }
      }
    }
  }

  private void relations() {
    for (Map.Entry<String, Relation> relation : model.relations().entrySet()) {
      relation(relation.getKey(), relation.getValue());
    }
  }

  /**
   * What a relation says about other models is checked when it is followed: they may come later.
   */
  private void relation(String name, Relation relation) {
    if (!name.equals(relation.name())) {
      throw refused(
          "relation '%s' is listed as '%s'".formatted(relation.name(), name), "Give it one name");
    }
    if (name.isEmpty() || model.properties().containsKey(name)) {
      throw refused(
          "the relation name '%s' is empty or that of a property".formatted(name),
          "Use another name");
    }
    String own = relation.ownProperty();
    if (own != null && !isPossible(own)) {
      throw refused(
          "the relation '%s' is over '%s', which is not one of its properties".formatted(name, own),
          "Define that property or leave out the relation");
    }
  }

  private boolean isPossible(String property) {
    return model.strictness() == Strictness.KEEP || model.properties().containsKey(property);
  }

  /** Models of one collection read the same records, so they must agree what these are. */
  private void agreement(ModelDefinition other) {
    if (!model.id().property().equals(other.id().property())) {
      throw refused(
          "its id is '%s', but that of '%s' in the same collection is '%s'"
              .formatted(model.id().property(), other.name(), other.id().property()),
          "Use the same id, or another collection");
    }
    for (PropertyDefinition property : model.properties().values()) {
      agreement(property, other);
    }
  }

  private void agreement(PropertyDefinition property, ModelDefinition other) {
    PropertyDefinition counterpart = other.properties().get(property.name());
    if (counterpart != null && !counterpart.type().equals(property.type())) {
      throw refused(
          "%s is %s, but '%s' in the same collection has another type for it"
              .formatted(property.name(), Wording.valueOf(property.type()), other.name()),
          "Use the same type, or another collection");
    }
  }

  private static boolean fits(PropertyType type, Object value) {
    return Conversion.to(type, value) != Conversion.UNFIT;
  }

  private InvalidDefinitionException refused(String problem, String remedy) {
    return refused(model, problem, remedy);
  }

  /**
   * Returns the refusal of a definition: what is wrong and what to do, both without a full stop.
   */
  static InvalidDefinitionException refused(ModelDefinition model, String problem, String remedy) {
    return new InvalidDefinitionException(
        "Cannot define '%s': %s. %s.".formatted(model.name(), problem, remedy));
  }
}
