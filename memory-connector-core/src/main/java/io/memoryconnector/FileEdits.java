package io.memoryconnector;

import io.memoryconnector.error.DataFileException;
import io.memoryconnector.error.MemoryDataException;
import io.memoryconnector.internal.file.Content;
import io.memoryconnector.internal.file.Edits;
import io.memoryconnector.internal.file.UnfitEditException;
import java.io.IOException;
import java.util.function.Function;

/** Takes over what people write into the file of an open data source, like any other write. */
final class FileEdits implements Edits {
  private final Redefinition redefinition;
  private final Writer writer;

  FileEdits(Redefinition redefinition, Writer writer) {
    this.redefinition = redefinition;
    this.writer = writer;
  }

  /** Makes the next state of the data source, even while it is being closed. */
  interface Writer {
    Merge write(Function<DataSourceState, Written<Merge>> work);
  }

  @Override
  public Edit begin() {
    return new FileEdit();
  }

  /** One edited text. */
  private final class FileEdit extends LoadedContent implements Edit {
    @Override
    public Merge merge(Content base) throws UnfitEditException, IOException {
      DataSourceState edited = toState();
      try {
        return writer.write(ours -> merged((DataSourceState) base, edited, ours));
      } catch (ContradictionException e) {
        throw new UnfitEditException(String.valueOf(e.getMessage()), e);
      } catch (DataFileException e) {
        throw new IOException(e.getMessage(), e);
      }
    }

    private Written<Merge> merged(
        DataSourceState base, DataSourceState edited, DataSourceState ours) {
      try {
        return new EditMerge(redefinition.fit(base, ours), redefinition.fit(edited, ours))
            .into(ours);
      } catch (MemoryDataException e) {
        throw new ContradictionException(e);
      }
    }
  }

  /** Tells what contradicts the models from what cannot be kept, on the way out of a write. */
  private static final class ContradictionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ContradictionException(MemoryDataException cause) {
      super(cause.getMessage(), cause);
    }
  }
}
