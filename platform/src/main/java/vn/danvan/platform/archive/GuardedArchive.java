package vn.danvan.platform.archive;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A ZIP archive that somebody sent. Its directory is looked at before anything is unpacked, its
 * parts are unpacked only while they are read, and all of them together within limits.
 */
public final class GuardedArchive implements AutoCloseable {

  public static final int MAX_ENTRIES = 5_000;
  public static final long MAX_UNPACKED = 200L * 1024 * 1024;

  /** How many times as large as the file its parts may be, beyond {@link #SMALL}. */
  public static final int MAX_RATIO = 100;

  static final long SMALL = 1024 * 1024;

  private static final int DIRECTORY_END = 0x06054b50;
  private static final int DIRECTORY_END_LENGTH = 22;
  private static final int MAX_DIRECTORY = 4 * 1024 * 1024;

  private final ZipFile zip;
  private final long allowed;
  private final Function<Fault, ? extends RuntimeException> refusal;
  private long unpacked;

  /** Why an archive is refused. */
  public enum Fault {
    /** Too many parts, too much unpacked, or names that lead elsewhere. */
    LIMITS,
    /** Macros or a password. */
    REJECTED,
    /** No archive, or not from its first byte to its last. */
    UNREADABLE
  }

  private GuardedArchive(
      ZipFile zip, long size, Function<Fault, ? extends RuntimeException> refusal) {
    this.zip = zip;
    this.allowed = Math.min(MAX_UNPACKED, Math.max(SMALL, size * MAX_RATIO));
    this.refusal = refusal;
  }

  /**
   * Opens an archive.
   *
   * @param refusal what is thrown for a fault, now or while a part is read
   */
  public static GuardedArchive open(Path file, Function<Fault, ? extends RuntimeException> refusal)
      throws IOException {
    var size = file.toFile().length();
    var fault = faultOfDirectory(file, size);
    if (fault != null) {
      throw refusal.apply(fault);
    }
    try {
      var archive = new GuardedArchive(new ZipFile(file.toFile()), size, refusal);
      fault = archive.faultOfEntries();
      if (fault != null) {
        archive.close();
        throw refusal.apply(fault);
      }
      return archive;
    } catch (ZipException unreadable) {
      throw refusal.apply(fault(unreadable));
    }
  }

  /** The archive ends with its directory, whose extent is known before it is read. */
  private static Fault faultOfDirectory(Path file, long size) throws IOException {
    if (size < DIRECTORY_END_LENGTH) {
      return Fault.UNREADABLE;
    }
    var end = ByteBuffer.allocate(DIRECTORY_END_LENGTH).order(ByteOrder.LITTLE_ENDIAN);
    try (var random = new RandomAccessFile(file.toFile(), "r")) {
      random.seek(size - DIRECTORY_END_LENGTH);
      random.readFully(end.array());
    }
    if (end.getInt(0) != DIRECTORY_END) {
      return Fault.UNREADABLE;
    }
    long length = end.getInt(12) & 0xFFFFFFFFL;
    long offset = end.getInt(16) & 0xFFFFFFFFL;
    if ((end.getShort(10) & 0xFFFF) > MAX_ENTRIES || length > MAX_DIRECTORY) {
      return Fault.LIMITS;
    }
    return offset + length + DIRECTORY_END_LENGTH == size ? null : Fault.UNREADABLE;
  }

  /** What the directory says of sizes may be too small; then reading stops at the same limit. */
  private Fault faultOfEntries() {
    var known = new HashSet<String>();
    long declared = 0;
    for (var entry : Collections.list(zip.entries())) {
      var name = entry.getName().toLowerCase(Locale.ROOT).replace('\\', '/');
      declared += Math.max(0, entry.getSize());
      if (declared > MAX_UNPACKED
          || name.startsWith("/")
          || name.contains(":")
          || List.of(name.split("/")).contains("..")) {
        return Fault.LIMITS;
      }
      if (name.endsWith("vbaproject.bin")
          || name.endsWith("vbadata.xml")
          || name.contains("/activex/")) {
        return Fault.REJECTED;
      }
      if (!known.add(name)) {
        return Fault.UNREADABLE;
      }
    }
    return null;
  }

  private static Fault fault(ZipException unreadable) {
    return String.valueOf(unreadable.getMessage()).contains("encrypted")
        ? Fault.REJECTED
        : Fault.UNREADABLE;
  }

  /** The names of the parts. */
  public Set<String> parts() {
    return zip.stream().map(ZipEntry::getName).collect(Collectors.toSet());
  }

  /** Reads a part; its end of the archive's limits is what was not unpacked before. */
  public InputStream read(String part) throws IOException {
    var entry = zip.getEntry(part);
    if (entry == null) {
      throw refusal.apply(Fault.UNREADABLE);
    }
    try {
      return new Counted(zip.getInputStream(entry));
    } catch (ZipException unreadable) {
      throw refusal.apply(fault(unreadable));
    }
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  private final class Counted extends FilterInputStream {

    Counted(InputStream content) {
      super(content);
    }

    @Override
    public int read() throws IOException {
      var one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      try {
        var count = super.read(buffer, offset, length);
        unpacked += Math.max(0, count);
        if (unpacked > allowed) {
          throw refusal.apply(Fault.LIMITS);
        }
        return count;
      } catch (ZipException | EOFException damaged) {
        throw refusal.apply(Fault.UNREADABLE);
      }
    }

    @Override
    public boolean markSupported() {
      return false;
    }
  }
}
