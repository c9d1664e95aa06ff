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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A disk in memory that tells what is written from what would survive a power loss, and that can
 * fail or lose power at any call.
 */
class SimulatedFiles implements FileAccess {
  static final Path DIRECTORY = Path.of("/disk").toAbsolutePath();

  /**
   * What a power loss does to what was not synced: keeps it, drops it, keeps the first half, or (of
   * bytes) keeps the second half behind zeros.
   */
  enum PowerLoss {
    KEEPS,
    DROPS,
    TEARS,
    PUNCHES
  }

  /** What comes after the call that fails. */
  private enum Aftermath {
    RECOVERS,
    STAYS
  }

  private int callsUntilFailure = Integer.MAX_VALUE;

  private Aftermath aftermath = Aftermath.RECOVERS;
  private String failure = "";
  private boolean full;
  private boolean fullForDrafts;
  private long size = Long.MAX_VALUE;

  private final Map<Path, SimulatedFile> names = new HashMap<>();
  private Map<Path, SimulatedFile> syncedNames = new HashMap<>();
  private final List<Consumer<Map<Path, SimulatedFile>>> unsyncedNaming = new ArrayList<>();
  private final Set<Path> locked = new TreeSet<>();
  private int clock;
  private int calls;

  /** Puts a file on the disk, safely. */
  void put(Path path, String text) {
    put(path, text.getBytes(StandardCharsets.UTF_8));
  }

  void put(Path path, byte[] bytes) {
    SimulatedFile file = new SimulatedFile(tick());
    file.write(bytes);
    file.synced = file.bytes.toByteArray();
    names.put(path, file);
    syncedNames.put(path, file);
  }

  /** Takes a file away behind everybody's back. */
  void remove(Path path) {
    names.remove(path);
    syncedNames.remove(path);
  }

  String text(Path path) {
    return new String(bytes(path), StandardCharsets.UTF_8);
  }

  byte[] bytes(Path path) {
    return Objects.requireNonNull(names.get(path)).bytes.toByteArray();
  }

  /** Takes the locks of a process that is gone. */
  void unlock() {
    locked.clear();
  }

  int calls() {
    return calls;
  }

  Set<Path> paths() {
    return new TreeSet<>(names.keySet());
  }

  /** Lets a call fail, the first one having the number 0, and all others succeed. */
  void failAt(int call, String cause) {
    callsUntilFailure = call;
    aftermath = Aftermath.RECOVERS;
    failure = cause;
  }

  /** Lets a call fail and all after it, as with a disk that stays full. */
  void failFrom(int call, String cause) {
    callsUntilFailure = call;
    aftermath = Aftermath.STAYS;
    failure = cause;
  }

  /** Lets everything fail that needs more space. */
  void fillUp() {
    full = true;
  }

  /** Lets each checkpoint fail, as there is no space for another data file. */
  void fillUpForDrafts() {
    fullForDrafts = true;
  }

  /** Lets the disk be of a size, so that it is full when its files have that many bytes. */
  void resizeTo(long bytes) {
    size = bytes;
  }

  void failNoMore() {
    failAt(Integer.MAX_VALUE, "");
    full = false;
    fullForDrafts = false;
  }

  /** Lets power fail in a call: it and all after it do nothing. */
  void losePowerAt(int call) {
    failFrom(call, "power lost");
  }

  /** Whether the call that was to fail did not come. */
  boolean isStillWaiting() {
    return callsUntilFailure > 0;
  }

  /** Returns the disk as it is found when power comes back. */
  SimulatedFiles afterPowerLoss(PowerLoss ofNames, PowerLoss ofBytes) {
    SimulatedFiles found = successor();
    namesAfter(ofNames)
        .forEach((path, file) -> found.names.put(path, file.afterPowerLoss(ofBytes)));
    found.syncedNames = new HashMap<>(found.names);
    return found;
  }

  /** Returns another disk as broken as this one. */
  SimulatedFiles successor() {
    return new SimulatedFiles();
  }

  private Map<Path, SimulatedFile> namesAfter(PowerLoss loss) {
    if (loss == PowerLoss.KEEPS) {
      return names;
    }
    Map<Path, SimulatedFile> found = new HashMap<>(syncedNames);
    if (loss == PowerLoss.TEARS) {
      unsyncedNaming.subList(0, unsyncedNaming.size() / 2).forEach(change -> change.accept(found));
    }
    return found;
  }

  private void name(Consumer<Map<Path, SimulatedFile>> change) {
    change.accept(names);
    unsyncedNaming.add(change);
  }

  private int tick() {
    return clock++;
  }

  @Override
  public long freeBytes(Path path) {
    return size - names.values().stream().mapToLong(file -> file.bytes.size()).sum();
  }

  private void requireSpace(Path path, int bytes) throws IOException {
    if (full || (fullForDrafts && path.toString().endsWith(".tmp")) || freeBytes(path) < bytes) {
      throw new IOException("No space left on device");
    }
  }

  private void call() throws IOException {
    calls++;
    if (callsUntilFailure-- == 0 || (aftermath == Aftermath.STAYS && callsUntilFailure < 0)) {
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
  public NewFile create(Path path) throws IOException {
    call();
    requireSpace(path, 0);
    SimulatedFile file = new SimulatedFile(tick());
    if (names.containsKey(path)) {
      throw new FileAlreadyExistsException(path.toString());
    }
    name(map -> map.put(path, file));
    return new NewSimulatedFile(path, file);
  }

  @Override
  public List<Path> list(Path directory, String prefix) throws IOException {
    call();
    return names.keySet().stream()
        .filter(path -> path.getFileName().toString().startsWith(prefix))
        .toList();
  }

  @Override
  public void copyOwnership(Path from, Path to) throws IOException {
    call();
  }

  @Override
  public void rename(Path from, Path to) throws IOException {
    call();
    SimulatedFile file = names.get(from);
    if (file == null) {
      throw new NoSuchFileException(from.toString());
    }
    name(
        map -> {
          map.remove(from);
          map.put(to, file);
        });
  }

  @Override
  public void syncDirectory(Path directory) throws IOException {
    call();
    syncedNames = new HashMap<>(names);
    unsyncedNaming.clear();
  }

  @Override
  public void deleteIfExists(Path path) throws IOException {
    call();
    name(map -> map.remove(path));
  }

  @Override
  public @Nullable LockedFile tryLock(Path path) throws IOException {
    call();
    return locked.add(path) ? new SimulatedLock(path) : null;
  }

  private static final class SimulatedFile {
    private ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final int modified;
    private byte[] synced = new byte[0];

    SimulatedFile(int modified) {
      this.modified = modified;
    }

    void write(byte[] more) {
      bytes.writeBytes(more);
    }

    void cutTo(long length) {
      byte[] shorter = Arrays.copyOf(bytes.toByteArray(), (int) length);
      bytes = new ByteArrayOutputStream();
      bytes.writeBytes(shorter);
    }

    SimulatedFile afterPowerLoss(PowerLoss loss) {
      byte[] written = bytes.toByteArray();
      int middle = (written.length + synced.length) / 2;
      byte[] left =
          switch (loss) {
            case KEEPS -> written;
            case DROPS -> synced;
            case TEARS -> Arrays.copyOf(written, middle);
            case PUNCHES -> {
              if (synced.length < middle) {
                Arrays.fill(written, synced.length, middle, (byte) 0);
              }
              yield written;
            }
          };
      SimulatedFile found = new SimulatedFile(modified);
      found.write(left);
      found.synced = found.bytes.toByteArray();
      return found;
    }
  }

  private final class NewSimulatedFile extends NewFile {
    private final Path path;
    private final SimulatedFile file;
    private volatile boolean closed;

    NewSimulatedFile(Path path, SimulatedFile file) {
      this.path = path;
      this.file = file;
    }

    @Override
    public void write(int value) throws IOException {
      write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      if (isOff()) {
        call();
      }
      file.write(Arrays.copyOfRange(bytes, offset, offset + length / 2));
      call(); // may fail in the middle
      requireSpace(path, length - length / 2);
      file.write(Arrays.copyOfRange(bytes, offset + length / 2, offset + length));
    }

    @Override
    void sync() throws IOException {
      call();
      SimulatedFiles.this.sync(file);
      if (closed) { // before or meanwhile
        throw new IOException("Stream Closed");
      }
    }

    @Override
    void cutTo(long length) throws IOException {
      call();
      SimulatedFiles.this.cut(file, length);
    }

    @Override
    boolean isThere() {
      return names.get(path) == file;
    }

    @Override
    public void close() {
      closed = true;
    }
  }

  /** Whether nothing is written any more, not even half. */
  private boolean isOff() {
    return aftermath == Aftermath.STAYS && callsUntilFailure < 0;
  }

  /** Broken disks do less here. */
  void cut(Object file, long length) {
    ((SimulatedFile) file).cutTo(length);
  }

  /** Broken disks do less here. */
  void sync(Object file) throws IOException {
    ((SimulatedFile) file).synced = ((SimulatedFile) file).bytes.toByteArray();
  }

  /** Gives a lock free. */
  void release() throws IOException {}

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
    public boolean isThere() {
      return true;
    }

    @Override
    public void release() throws IOException {
      call();
      SimulatedFiles.this.release();
      close();
    }

    @Override
    public void close() {
      locked.remove(path);
    }
  }
}
