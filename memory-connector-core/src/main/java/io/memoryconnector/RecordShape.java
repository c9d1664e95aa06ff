package io.memoryconnector;

import io.memoryconnector.document.Layout;
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
 *
 * @param layout the properties of the record
 * @param parts where the value of each property of the layout comes from
 * @param undefined names in the data that the model refuses since it does not define them
 * @param dotted names in the data that would be stored but that no filter could reach
 */
record RecordShape(Layout layout, List<Part> parts, List<String> undefined, List<String> dotted) {

  /**
   * One property of the record.
   *
   * @param source its position in the data; -1 if the data lacks it
   * @param property its definition; null if it has none
   */
  record Part(int source, @Nullable PropertyDefinition property) {}

  /** Copies the lists. */
  RecordShape {
    parts = List.copyOf(parts);
    undefined = List.copyOf(undefined);
    dotted = List.copyOf(dotted);
  }

  /**
   * Returns the shape of a whole record: with its id, and with default values for what it lacks.
   */
  static RecordShape whole(ModelDefinition model, Layout data) {
    Set<String> names = new LinkedHashSet<>();
    for (PropertyDefinition property : model.properties().values()) {
      if (data.indexOf(property.name()) >= 0
          || property.name().equals(model.id().property())
          || property.defaultValue() != null
          || property.generator() != null) {
        names.add(property.name());
      }
    }
    return of(model, data, names);
  }

  /** Returns the shape of changes to a record: nothing but what the data has, without the id. */
  static RecordShape changes(ModelDefinition model, Layout data) {
    Set<String> names = new LinkedHashSet<>(model.properties().keySet());
    names.retainAll(Set.copyOf(data.names()));
    names.remove(model.id().property());
    return of(model, data, names);
  }

  private static RecordShape of(ModelDefinition model, Layout data, Set<String> defined) {
    List<String> undefined = new ArrayList<>(data.names());
    undefined.removeAll(model.properties().keySet());
    undefined.removeAll(model.relations().keySet()); // found records may bring related ones along
    List<String> names = new ArrayList<>(defined);
    if (model.strictness() == Strictness.KEEP) {
      names.addAll(undefined);
    }
    List<Part> parts = new ArrayList<>();
    names.forEach(name -> parts.add(new Part(data.indexOf(name), model.properties().get(name))));
    return new RecordShape(
        Layout.of(names),
        parts,
        model.strictness() == Strictness.REFUSE ? undefined : List.of(),
        names.stream().filter(name -> name.indexOf('.') >= 0).toList());
  }
}
