package dev.lectern.store;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.nio.file.Path;

/**
 * Linux's locks that belong to an open file instead of a process (fcntl(2), "Open file description
 * locks"): nobody who opens and closes the same file elsewhere takes them away.
 */
final class OpenFileLocks {

  private static final int READ_ONLY = 0;
  private static final int CLOSE_ON_EXEC = 0x80000;
  private static final int OFD_GETLK = 36;
  private static final int OFD_SETLK = 37;
  private static final short SHARED = 0;
  private static final short EXCLUSIVE = 1;
  private static final short NONE = 2;

  /** {@code struct flock} with offsets of 64 bits. */
  private static final StructLayout FLOCK =
      MemoryLayout.structLayout(
          ValueLayout.JAVA_SHORT.withName("type"),
          ValueLayout.JAVA_SHORT.withName("whence"),
          MemoryLayout.paddingLayout(4),
          ValueLayout.JAVA_LONG.withName("start"),
          ValueLayout.JAVA_LONG.withName("length"),
          ValueLayout.JAVA_INT.withName("owner"),
          MemoryLayout.paddingLayout(4));

  private static final long OWNER =
      FLOCK.byteOffset(MemoryLayout.PathElement.groupElement("owner"));
  private static final long START =
      FLOCK.byteOffset(MemoryLayout.PathElement.groupElement("start"));
  private static final long LENGTH =
      FLOCK.byteOffset(MemoryLayout.PathElement.groupElement("length"));

  private OpenFileLocks() {}

  /** The system's functions; made when somebody first needs them, for that takes some time. */
  private static final class Calls {
    private static final Linker LINKER = Linker.nativeLinker();
    private static final ValueLayout.OfInt NUMBER = ValueLayout.JAVA_INT;
    private static final Linker.Option VARIADIC = Linker.Option.firstVariadicArg(2);

    static final MethodHandle OPEN =
        linked("open", FunctionDescriptor.of(NUMBER, ValueLayout.ADDRESS, NUMBER), VARIADIC);
    static final MethodHandle CLOSE = linked("close", FunctionDescriptor.of(NUMBER, NUMBER));
    static final MethodHandle FCNTL =
        linked(
            "fcntl", FunctionDescriptor.of(NUMBER, NUMBER, NUMBER, ValueLayout.ADDRESS), VARIADIC);

    private static MethodHandle linked(
        String name, FunctionDescriptor shape, Linker.Option... options) {
      return LINKER.downcallHandle(LINKER.defaultLookup().findOrThrow(name), shape, options);
    }
  }

  /** Whether this system has such locks; macOS and Windows need none, see decision 009. */
  static boolean areHere() {
    return System.getProperty("os.name", "").startsWith("Linux")
        && ValueLayout.ADDRESS.byteSize() == Long.BYTES;
  }

  /** Opens a file; a negative number where that cannot be. */
  static int open(Path file) {
    try (Arena arena = Arena.ofConfined()) {
      return (int)
          Calls.OPEN.invokeExact(arena.allocateFrom(file.toString()), READ_ONLY | CLOSE_ON_EXEC);
    } catch (Throwable impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  static void close(int opened) {
    try {
      int _ = (int) Calls.CLOSE.invokeExact(opened);
    } catch (Throwable impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Takes a shared lock on some bytes; false where another has an exclusive one. */
  static boolean share(int opened, long start, long length) {
    try (Arena arena = Arena.ofConfined()) {
      return call(opened, OFD_SETLK, flock(arena, SHARED, start, length)) == 0;
    }
  }

  static void release(int opened, long start, long length) {
    try (Arena arena = Arena.ofConfined()) {
      call(opened, OFD_SETLK, flock(arena, NONE, start, length));
    }
  }

  /**
   * Whether a process has the exclusive lock of the old kind on one byte, which SQLite takes.
   *
   * @param opened any opening of the file that holds no lock of the byte itself
   */
  static boolean isExclusive(int opened, long at, long process) {
    try (Arena arena = Arena.ofConfined()) {
      // A shared one would be kept from nobody but the holder of an exclusive one.
      MemorySegment asked = flock(arena, SHARED, at, 1);
      return call(opened, OFD_GETLK, asked) == 0
          && asked.get(ValueLayout.JAVA_SHORT, 0) == EXCLUSIVE
          && asked.get(ValueLayout.JAVA_INT, OWNER) == process;
    }
  }

  private static MemorySegment flock(Arena arena, short type, long start, long length) {
    MemorySegment lock = arena.allocate(FLOCK);
    lock.set(ValueLayout.JAVA_SHORT, 0, type);
    lock.set(ValueLayout.JAVA_LONG, START, start);
    lock.set(ValueLayout.JAVA_LONG, LENGTH, length);
    return lock;
  }

  private static int call(int opened, int command, MemorySegment lock) {
    try {
      return (int) Calls.FCNTL.invokeExact(opened, command, lock);
    } catch (Throwable impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
