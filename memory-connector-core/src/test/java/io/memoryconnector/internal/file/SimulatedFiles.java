package io.memoryconnector.internal.file;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A disk in memory that tells what is written from what would survive a power loss, and that can
 * fail or lose power at any call.
 */
class SimulatedFiles implements FileAccess {
  static final Path DIRECTORY = Path.of("/disk").toAbsolutePath();

  /** What a power loss does to what was not synced. */
  enum PowerLoss {
    KEEPS,
    DROPS,
    TEARS
  }

  /** The n-th call fails; afterwards all do, or none. */
  private int callsUntilFailure = Integer.MAX_VALUE;

  private boolean powerFails;
  private String failure = "";

  private Map<Path, SimulatedFile> names = new HashMap<>();
  private Map<Path, SimulatedFile> syncedNames = new HashMap<>();
  private final Set<Path> locked = new TreeSet<>();
  private int clock;

  /** Puts a file on the disk, safely. */
  void put(Path path, String text) {
    SimulatedFile file = new SimulatedFile(tick());
    file.write(text.getBytes(StandardCharsets.UTF_8));
    file.synced = file.bytes.toByteArray();
    names.put(path, file);
    syncedNames.put(path, file);
  }

  String text(Path path) {
    return Objects.requireNonNull(names.get(path)).bytes.toString(StandardCharsets.UTF_8);
  }

  Set<Path> paths() {
    return new TreeSet<>(names.keySet());
  }

  /** Lets a call fail, the first one having the number 0, and all others succeed. */
  void failAt(int call, String cause) {
    callsUntilFailure = call;
    powerFails = false;
    failure = cause;
  }

  void failNoMore() {
    failAt(Integer.MAX_VALUE, "");
  }

  /** Lets power fail in a call: it and all after it do nothing. */
  void losePowerAt(int call) {
    callsUntilFailure = call;
    powerFails = true;
    failure = "power lost";
  }

  /** Whether the call that was to fail did not come. */
  boolean isStillWaiting() {
    return callsUntilFailure > 0;
  }

  /** Returns the disk as it is found when power comes back. */
  SimulatedFiles afterPowerLoss(PowerLoss ofNames, PowerLoss ofBytes) {
    SimulatedFiles found = new SimulatedFiles();
    (ofNames == PowerLoss.KEEPS ? names : syncedNames)
        .forEach((path, file) -> found.names.put(path, file.afterPowerLoss(ofBytes)));
    found.syncedNames = new HashMap<>(found.names);
    return found;
  }

  private int tick() {
    return clock++;
  }

  private void call() throws IOException {
    if (callsUntilFailure-- == 0 || (powerFails && callsUntilFailure < 0)) {
      throw new IOException(failure);
    }
  }

  @Override
  public Path resolve(Path path) throws IOException {
    call();
    return path;
  }

  @Override
  public FileState state(Path path) throws IOException {
    call();
    if (path.equals(DIRECTORY)) {
      return new FileState(FileState.Kind.DIRECTORY, 0, Instant.EPOCH, null);
    }
    SimulatedFile file = names.get(path);
    return file == null
        ? FileState.MISSING
        : new FileState(
            FileState.Kind.FILE, file.bytes.size(), Instant.ofEpochSecond(file.modified), null);
  }

  @Override
  public boolean isReadable(Path path) {
    return true;
  }

  @Override
  public boolean isWritable(Path path) {
    return true;
  }

  @Override
  public InputStream read(Path path) throws IOException {
    call();
    SimulatedFile file = names.get(path);
    if (file == null) {
      throw new NoSuchFileException(path.toString());
    }
    return new ByteArrayInputStream(file.bytes.toByteArray());
  }

  @Override
  public Draft create(Path path) throws IOException {
    call();
    SimulatedFile file = new SimulatedFile(tick());
    if (names.putIfAbsent(path, file) != null) {
      throw new FileAlreadyExistsException(path.toString());
    }
    return new SimulatedDraft(file);
  }

  @Override
  public void copyOwnership(Path from, Path to) throws IOException {
    call();
  }

  @Override
  public void rename(Path from, Path to) throws IOException {
    call();
    SimulatedFile file = names.remove(from);
    if (file == null) {
      throw new NoSuchFileException(from.toString());
    }
    names.put(to, file);
  }

  @Override
  public void syncDirectory(Path directory) throws IOException {
    call();
    syncedNames = new HashMap<>(names);
  }

  @Override
  public void deleteIfExists(Path path) throws IOException {
    call();
    names.remove(path);
  }

  @Override
  public @Nullable LockedFile tryLock(Path path) throws IOException {
    call();
    return locked.add(path) ? new SimulatedLock(path) : null;
  }

  private static final class SimulatedFile {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final int modified;
    private byte[] synced = new byte[0];

    SimulatedFile(int modified) {
      this.modified = modified;
    }

    void write(byte[] more) {
      bytes.writeBytes(more);
    }

    SimulatedFile afterPowerLoss(PowerLoss loss) {
      byte[] written = bytes.toByteArray();
      int length =
          switch (loss) {
            case KEEPS -> written.length;
            case DROPS -> synced.length;
            case TEARS -> (written.length + synced.length) / 2;
          };
      SimulatedFile found = new SimulatedFile(modified);
      found.write(Arrays.copyOf(written, length));
      found.synced = found.bytes.toByteArray();
      return found;
    }
  }

  private final class SimulatedDraft extends Draft {
    private final SimulatedFile file;

    SimulatedDraft(SimulatedFile file) {
      this.file = file;
    }

    @Override
    public void write(int value) throws IOException {
      write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      file.write(Arrays.copyOfRange(bytes, offset, offset + length / 2));
      call(); // may fail in the middle
      file.write(Arrays.copyOfRange(bytes, offset + length / 2, offset + length));
    }

    @Override
    void sync() throws IOException {
      call();
      SimulatedFiles.this.sync(file);
    }
  }

  /** Broken disks do less here. */
  void sync(Object file) {
    ((SimulatedFile) file).synced = ((SimulatedFile) file).bytes.toByteArray();
  }

  private final class SimulatedLock implements LockedFile {
    private final Path path;

    SimulatedLock(Path path) {
      this.path = path;
    }

    @Override
    public String text() {
      return "";
    }

    @Override
    public void replaceText(String text) {}

    @Override
    public void close() {
      locked.remove(path);
    }
  }
}
