package io.memoryconnector;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.Layout;
import io.memoryconnector.document.Layouts;
import io.memoryconnector.internal.value.Conversion;
import io.memoryconnector.model.ModelDefinition;
import io.memoryconnector.model.ModelDefinition.Strictness;
import io.memoryconnector.model.PropertyDefinition;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How data with certain property names becomes a record: all that is known from the names alone, so
 * that it is found out once for many records. The record has the defined properties in the order of
 * their definition, then the others in the order of the data; related records are never stored in
 * it. Immutable.
 */
final class RecordShape {
  private final Layout layout;
  private final Part[] given;
  private final List<PropertyDefinition> made;
  private final List<String> undefined;
  private final List<String> dotted;
  private final int[] sources; // in the order of the layout; -1 where the data has no value

  /**
   * One property of the record that the data has.
   *
   * @param source its position in the data
   * @param property its definition; null if it has none
   * @param unchanged a class whose instances need no conversion, or null
   */
  record Part(int source, @Nullable PropertyDefinition property, @Nullable Class<?> unchanged) {
    static Part of(int source, @Nullable PropertyDefinition property) {
      return new Part(
          source, property, property == null ? null : Conversion.unchanged(property.type()));
    }

    /** Returns the value in the data if it has to be converted, else null. */
    @Nullable Object toConvert(Document data) {
      Object value = data.valueAt(source);
      return value == null || value.getClass() == unchanged ? null : value;
    }
  }

  private RecordShape(ModelDefinition model, Layout data, List<String> names, Layouts layouts) {
    List<String> others = new ArrayList<>(data.names());
    others.removeAll(model.properties().keySet());
    others.removeAll(model.relations().keySet()); // found records may bring related ones along
    if (model.strictness() == Strictness.KEEP) {
      names.addAll(others);
    }
    this.layout = layouts.share(names.equals(data.names()) ? data : Layout.of(names));
    this.sources = names.stream().mapToInt(data::indexOf).toArray();
    this.given =
        names.stream()
            .filter(name -> data.indexOf(name) >= 0 && !name.equals(model.id().property()))
            .map(name -> Part.of(data.indexOf(name), model.properties().get(name)))
            .toArray(Part[]::new);
    this.made =
        model.properties().values().stream()
            .filter(it -> names.contains(it.name()) && data.indexOf(it.name()) < 0)
            .filter(it -> !it.name().equals(model.id().property()))
            .toList();
    this.undefined = model.strictness() == Strictness.REFUSE ? others : List.of();
    this.dotted = names.stream().filter(name -> name.indexOf('.') >= 0).toList();
  }

  /**
   * Returns the shape of a whole record: with its id, and with default values for what it lacks.
   */
  static RecordShape whole(ModelDefinition model, Layout data, Layouts layouts) {
    List<String> names = new ArrayList<>();
    for (PropertyDefinition property : model.properties().values()) {
      if (data.indexOf(property.name()) >= 0
          || property.name().equals(model.id().property())
          || property.defaultValue() != null
          || property.generator() != null) {
        names.add(property.name());
      }
    }
    return new RecordShape(model, data, names, layouts);
  }

  /** Returns the shape of changes to a record: nothing but what the data has, without the id. */
  static RecordShape changes(ModelDefinition model, Layout data, Layouts layouts) {
    Set<String> names = new LinkedHashSet<>(model.properties().keySet());
    names.retainAll(Set.copyOf(data.names()));
    names.remove(model.id().property());
    return new RecordShape(model, data, new ArrayList<>(names), layouts);
  }

  /** Returns the data with the properties of this shape in their order: null for what it lacks. */
  @SuppressWarnings("ReferenceEquality") // the usual data has the layout that records share
  Document arrange(Document data) {
    return data.layout() == layout ? data : data.arranged(layout, sources);
  }

  /** Whether data of this shape has a value for each property of records with this layout. */
  @SuppressWarnings("ReferenceEquality") // records share their layouts
  boolean fills(Layout records) {
    if (records != layout) {
      return false;
    }
    for (int source : sources) {
      if (source < 0) {
        return false;
      }
    }
    return true;
  }

  /** Returns the properties that the data has, but for the id; nobody writes to the array. */
  Part[] given() {
    return given;
  }

  /** Returns the properties that the data lacks and that get a default value. */
  List<PropertyDefinition> made() {
    return made;
  }

  /** Returns the names in the data that the model refuses since it does not define them. */
  List<String> undefined() {
    return undefined;
  }

  /** Returns the names in the data that would be stored but that no filter could reach. */
  List<String> dotted() {
    return dotted;
  }
}
