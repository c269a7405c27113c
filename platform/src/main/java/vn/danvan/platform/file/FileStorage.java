package vn.danvan.platform.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.NoSuchFileException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Where the content of files lies, each under its id. */
public interface FileStorage {

  /** Writes a content, of whatever length. */
  interface Writer {
    void write(OutputStream out) throws IOException;
  }

  /**
   * What was stored.
   *
   * @param size in bytes
   * @param sha256 64 hexadecimal digits
   */
  record Stored(long size, String sha256) {}

  /**
   * A content that lies there.
   *
   * @param since when it was written
   */
  record Kept(UUID id, Instant since) {}

  /**
   * Stores a content under an id that has none. When this returns, the content survives a crash;
   * when it fails, what may lie there has no row and is swept away.
   *
   * @throws vn.danvan.platform.problem.DomainException {@code storage-full}
   */
  Stored put(UUID id, Writer content) throws IOException;

  /** The content from its beginning. */
  InputStream open(UUID id) throws NoSuchFileException, IOException;

  /** Makes a content go, if there is one. */
  void delete(UUID id) throws IOException;

  /** Shows every content that lies there, and forgets what was left half-written long ago. */
  void forEach(Instant halfWrittenBefore, Consumer<Kept> each) throws IOException;

  /** The id that a name in the storage means; nothing if the name is none of ours. */
  static Optional<UUID> id(String name) {
    try {
      return Optional.of(UUID.fromString(name));
    } catch (IllegalArgumentException foreign) {
      return Optional.empty();
    }
  }
}
