package io.memoryconnector.internal.file;

import java.io.IOException;
import java.util.List;

/** What a data source does when somebody has edited its file. */
public interface Edits {
  /** Returns what takes the edited content; it is dropped if the text turns out not to be one. */
  Edit begin();

  /** One edited text. */
  interface Edit extends ContentReceiver {
    /**
     * Takes over what was changed in the file only: record by record, and by way of {@link
     * DataFile#append} like any other change. Where both sides changed a record, the data source
     * keeps its own.
     *
     * @param base the content that the file had before it was edited
     * @throws UnfitEditException if the content contradicts the models; nothing is changed then
     * @throws IOException if the changes could not be kept
     */
    Merge merge(Content base) throws UnfitEditException, IOException;
  }

  /**
   * What a merge has come to.
   *
   * @param theirs the content of the edited file, in the types of the models
   * @param conflicts the records that both sides changed
   * @param taken the records that only the file changed, in vain
   */
  record Merge(Content theirs, List<RecordName> conflicts, List<TakenValue> taken) {
    /** Copies the lists. */
    public Merge {
      conflicts = List.copyOf(conflicts);
      taken = List.copyOf(taken);
    }
  }

  /**
   * Names an edited record, a unique value of which another record has.
   *
   * @param rival the key of that one, in the same collection
   */
  record TakenValue(RecordName edited, String rival) {
    @Override
    public String toString() {
      return "%s has one of '%s'".formatted(edited, rival);
    }
  }

  /** Names a record by its collection and its key. */
  record RecordName(String collection, String key) {
    @Override
    public String toString() {
      return "'%s' of '%s'".formatted(key, collection);
    }
  }
}
