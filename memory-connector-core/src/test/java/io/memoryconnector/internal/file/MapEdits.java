package io.memoryconnector.internal.file;

import io.memoryconnector.document.Document;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The three-way merge, as naive as can be. */
record MapEdits(Store store) implements Edits {
  @Override
  public Edit begin() {
    return new MapEdit(store);
  }

  private static final class MapEdit implements Edit {
    private final Store store;
    private final MapContent theirs = new MapContent();

    MapEdit(Store store) {
      this.store = store;
    }

    @Override
    public void collection(String name) {
      theirs.collection(name);
    }

    @Override
    public void record(String collection, String key, Document record) {
      theirs.record(collection, key, record);
    }

    @Override
    public void nextId(String collection, long next) {
      theirs.nextId(collection, next);
    }

    @Override
    public Merge merge(Content content) throws IOException {
      MapContent base = (MapContent) content;
      MapContent merged = store.content().frozen();
      List<Change> changes = new ArrayList<>();
      List<RecordName> conflicts = new ArrayList<>();
      for (MapContent.MapCollection collection : theirs.collections()) {
        String name = collection.name();
        merged.require(name);
        for (Object id : ids(name, base, theirs)) {
          Document before = find(base, name, id);
          Document edited = find(theirs, name, id);
          Document own = merged.find(name, id);
          if (Objects.equals(before, edited) || Objects.equals(own, edited)) {
            continue;
          }
          if (!Objects.equals(before, own)) {
            conflicts.add(new RecordName(name, RecordKeys.textOf(id)));
          } else if (edited == null) {
            changes.add(merged.delete(name, id));
          } else {
            merged.putAt(name, id, edited);
            changes.add(new Change.Put(name, id, edited));
          }
        }
        if (theirs.nextId(name) > merged.nextId(name)) {
          merged.nextId(name, theirs.nextId(name));
          changes.add(new Change.Sequence(name, theirs.nextId(name)));
        }
      }
      store.merge(changes, merged);
      return new Merge(theirs, conflicts, List.of());
    }

    private static Set<Object> ids(String collection, MapContent... contents) {
      Set<Object> ids = new LinkedHashSet<>();
      for (MapContent content : contents) {
        content.collections().stream()
            .filter(each -> each.name().equals(collection))
            .forEach(each -> each.forEach((id, record) -> ids.add(id)));
      }
      return ids;
    }

    private static @Nullable Document find(MapContent content, String collection, Object id) {
      return content.has(collection) ? content.find(collection, id) : null;
    }
  }
}
