package io.memoryconnector;

import io.memoryconnector.document.Document;
import io.memoryconnector.document.Layouts;
import io.memoryconnector.internal.file.ContentReceiver;
import io.memoryconnector.internal.file.RecordKeys;
import io.memoryconnector.internal.value.Numbers;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes the content of a data file, and makes the first state of a data source of it. */
class LoadedContent implements ContentReceiver {
  private static final Pattern WHOLE_NUMBER = Pattern.compile("0|-?[1-9]\\d{0,17}");

  private final Map<String, RecordList> collections = new LinkedHashMap<>();
  private final Map<String, Long> nextIds = new LinkedHashMap<>();
  private final Layouts layouts = new Layouts();
  private String currentName = "";
  private @Nullable RecordList current; // of the collection whose records come just now

  @Override
  public void collection(String name) {
    collections.computeIfAbsent(name, key -> new RecordList());
  }

  @Override
  public void record(String collection, String key, Document record) {
    RecordList records = current;
    if (records == null || !collection.equals(currentName)) {
      currentName = collection;
      records = collections.computeIfAbsent(collection, name -> new RecordList());
      current = records;
    }
    records.add(idOf(key, record), layouts.share(record));
  }

  @Override
  public void nextId(String collection, long next) {
    collection(collection);
    nextIds.put(collection, next);
  }

  /** Returns the state that holds what has come. */
  DataSourceState toState() {
    DataSourceState state = DataSourceState.EMPTY;
    for (Map.Entry<String, RecordList> collection : collections.entrySet()) {
      String name = collection.getKey();
      long nextId = nextIds.getOrDefault(name, CollectionState.FIRST_ID);
      state = state.with(new CollectionState(name, collection.getValue().toRecords(), nextId));
    }
    return state;
  }

  /**
   * As long as no model is defined, the property {@code id} is the id if it agrees with the key,
   * and otherwise the key, as a number if it looks like one.
   */
  private static Object idOf(String key, Document record) {
    Object own = record.get("id");
    if (own != null && RecordKeys.isKeyOf(key, own)) {
      return own;
    }
    Number number = WHOLE_NUMBER.matcher(key).matches() ? Numbers.parse(key) : null;
    return number == null ? key : number;
  }
}
