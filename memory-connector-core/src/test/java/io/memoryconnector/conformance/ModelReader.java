package io.memoryconnector.conformance;

import io.memoryconnector.document.Document;
import io.memoryconnector.model.IdDefinition;
import io.memoryconnector.model.IdDefinition.Generation;
import io.memoryconnector.model.IdDefinition.Origin;
import io.memoryconnector.model.ModelDefinition;
import io.memoryconnector.model.ModelDefinition.Strictness;
import io.memoryconnector.model.PropertyDefinition;
import io.memoryconnector.model.PropertyDefinition.ValueGenerator;
import io.memoryconnector.model.PropertyType;
import io.memoryconnector.model.PropertyType.ListOf;
import io.memoryconnector.model.PropertyType.Scalar;
import io.memoryconnector.model.Relation;
import io.memoryconnector.model.Relation.Inclusion;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the models of a suite. */
final class ModelReader {
  private ModelReader() {}

  /** Returns the definitions of models by name. */
  static List<ModelDefinition> readAll(Document models) {
    List<ModelDefinition> definitions = new ArrayList<>();
    models.forEach((name, model) -> definitions.add(read(name, Json.object(model))));
    return definitions;
  }

  private static ModelDefinition read(String name, Document model) {
    Document settings = orEmpty(model.get("settings"));
    ModelDefinition.Builder builder =
        ModelDefinition.named(name).strictness(strictness(settings.get("strict")));
    if (orEmpty(settings.get("memory")).get("collection") instanceof String collection) {
      builder.collection(collection);
    }
    orEmpty(model.get("properties"))
        .forEach(
            (property, declared) -> {
              builder.property(property(property, Json.object(declared)));
              if (Boolean.TRUE.equals(Json.object(declared).get("id"))) {
                builder.id(id(property, Json.object(declared), settings));
              }
            });
    orEmpty(model.get("relations"))
        .forEach(
            (relation, declared) -> builder.relation(relation(relation, Json.object(declared))));
    return builder.build();
  }

  private static IdDefinition id(String name, Document declared, Document settings) {
    boolean isForced =
        Boolean.TRUE.equals(declared.get("generated"))
            && !Boolean.FALSE.equals(settings.get("forceId"));
    return new IdDefinition(
        name, Generation.COUNTER, isForced ? Origin.DATA_SOURCE : Origin.ANYONE);
  }

  private static Strictness strictness(@Nullable Object strict) {
    if (Boolean.TRUE.equals(strict)) {
      return Strictness.REFUSE;
    }
    return "filter".equals(strict) ? Strictness.DROP : Strictness.KEEP;
  }

  private static PropertyDefinition property(String name, Document declared) {
    PropertyDefinition property = PropertyDefinition.of(name, type(declared.get("type")));
    if (Boolean.TRUE.equals(declared.get("required"))) {
      property = property.required();
    }
    Object value = declared.get("default");
    if (value != null) {
      property = property.withDefault(value);
    }
    return declared.get("defaultFn") instanceof String generator
        ? property.generatedBy(generator(generator))
        : property;
  }

  private static PropertyType type(@Nullable Object type) {
    return type instanceof List<?> list ? new ListOf(type(list.get(0))) : scalar(Json.text(type));
  }

  private static Scalar scalar(String type) {
    return switch (type) {
      case "string" -> Scalar.STRING;
      case "number" -> Scalar.NUMBER;
      case "boolean" -> Scalar.BOOLEAN;
      case "date" -> Scalar.DATE;
      case "object" -> Scalar.OBJECT;
      case "any" -> Scalar.ANY;
      case "geopoint" -> Scalar.GEO_POINT;
      default -> throw new IllegalArgumentException("Unknown type '%s'.".formatted(type));
    };
  }

  private static ValueGenerator generator(String name) {
    return switch (name) {
      case "guid", "uuid" -> ValueGenerator.UUID_V7;
      case "uuidv4" -> ValueGenerator.UUID_V4;
      case "now" -> ValueGenerator.NOW;
      default -> throw new IllegalArgumentException("Unknown defaultFn '%s'.".formatted(name));
    };
  }

  private static Relation relation(String name, Document declared) {
    String type = Json.text(declared.get("type"));
    String model = Json.text(declared.get("model"));
    Inclusion inclusion =
        Boolean.TRUE.equals(orEmpty(declared.get("options")).get("disableInclude"))
            ? Inclusion.DISABLED
            : Inclusion.ALLOWED;
    if (type.equals("embedsMany")) {
      return new Relation.EmbedsMany(name, model, Json.text(declared.get("property")), inclusion);
    }
    String foreignKey = Json.text(declared.get("foreignKey"));
    return switch (type) {
      case "hasOne" -> new Relation.HasOne(name, model, foreignKey, inclusion);
      case "belongsTo" -> new Relation.BelongsTo(name, model, foreignKey, inclusion);
      case "referencesMany" -> new Relation.ReferencesMany(name, model, foreignKey, inclusion);
      case "hasMany" ->
          declared.get("through") instanceof String through
              ? new Relation.HasManyThrough(
                  name,
                  model,
                  through,
                  foreignKey,
                  Json.text(declared.get("keyThrough")),
                  inclusion)
              : new Relation.HasMany(name, model, foreignKey, inclusion);
      default -> throw new IllegalArgumentException("Unknown relation '%s'.".formatted(type));
    };
  }

  private static Document orEmpty(@Nullable Object value) {
    return value instanceof Document document ? document : Document.empty();
  }
}
