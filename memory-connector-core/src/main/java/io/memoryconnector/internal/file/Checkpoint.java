package io.memoryconnector.internal.file;

import java.io.IOException;

/**
 * Folds the journal into the data file while saves go on. At each moment the file on the disk is
 * one that the journal knows: the old one, for which all steps are still there, or the new one, to
 * which a line in the journal leads before it takes its place. For one caller at a time.
 */
final class Checkpoint {
  private final FileText text;
  private final LiveContent live;
  private final GroupSync sync;

  Checkpoint(FileText text, LiveContent live, GroupSync sync) {
    this.text = text;
    this.live = live;
    this.sync = sync;
  }

  /**
   * Writes the content of this moment.
   *
   * @throws DoubtfulDiskException if only another, whole checkpoint can be trusted
   * @throws IOException if nothing has happened
   */
  void run() throws IOException {
    LiveContent.Cut cut = live.cut();
    try {
      FileText.Known draft =
          text.draft(text.known().shape().next(cut.arrivals(), cut.content()), cut.content());
      live.bind(new Binding(draft.fingerprint(), cut.upto()));
      sync.force(
          cut.segment()); // else the new file may be there and nothing that tells what is in it
      if (text.edited() != null) {
        throw new IOException("somebody is writing to it just now");
      }
      text.replaceWith(draft);
    } catch (IOException | RuntimeException | Error e) {
      live.putBack(cut);
      text.discardDraft(e);
      throw e;
    }
    live.rebase(new Binding(text.known().fingerprint(), cut.upto()), cut.content());
    text.syncName(); // else the steps could go and the old file come back
    sync.checkpointed(cut.upto(), () -> live.removeBefore(cut.segment()));
  }
}
