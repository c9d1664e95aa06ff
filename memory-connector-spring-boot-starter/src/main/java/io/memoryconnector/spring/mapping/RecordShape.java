package io.memoryconnector.spring.mapping;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.DocumentFiller;
import io.memoryconnector.document.Layout;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The properties that are written, in the order of the record, and the layout that all records
 * written so share. Immutable.
 */
final class RecordShape {
  private final PropertyCodec[] properties;
  private final @Nullable Class<?>[] unchanged; // of the values that need no writing
  private final Layout layout;
  private final @Nullable String alias; // the last property of the layout if there is one

  RecordShape(List<PropertyCodec> properties, @Nullable String alias) {
    this.properties = properties.toArray(new PropertyCodec[0]);
    this.unchanged = new Class<?>[this.properties.length];
    this.alias = alias;
    List<String> names = new ArrayList<>();
    for (PropertyCodec property : properties) {
      unchanged[names.size()] = property.codec().writtenUnchanged();
      names.add(property.storedName());
    }
    if (alias != null) {
      names.add(ObjectCodec.TYPE_KEY);
    }
    this.layout = Layout.of(names);
  }

  Layout layout() {
    return layout;
  }

  /** Writes the values of an instance, which are in the order of its class. */
  Document write(@Nullable Object[] values, int depth) {
    DocumentFiller filler = layout.fill();
    for (int position = 0; position < properties.length; position++) {
      PropertyCodec property = properties[position];
      Object value = values[property.position()];
      boolean isWritten = value != null && value.getClass() == unchanged[position];
      filler.set(position, isWritten ? value : property.write(value, depth + 1));
    }
    if (alias != null) {
      filler.set(properties.length, alias);
    }
    return filler.finish();
  }
}
