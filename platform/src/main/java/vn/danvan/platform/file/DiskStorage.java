package vn.danvan.platform.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import vn.danvan.platform.problem.PlatformProblem;

/**
 * Files in a folder: written beside, forced to the disk, then moved to their place, so that no half
 * file ever stands there.
 */
final class DiskStorage implements FileStorage {

  private final Path folder;
  private final Path incoming;
  private final long minFree;

  /**
   * @param minFree bytes that stay free on the disk: others need them, too
   */
  DiskStorage(Path folder, long minFree) {
    this.folder = folder.toAbsolutePath().normalize();
    this.incoming = this.folder.resolve("incoming");
    this.minFree = minFree;
  }

  @Override
  public Stored put(UUID id, Writer content) throws IOException {
    Files.createDirectories(incoming);
    if (Files.getFileStore(incoming).getUsableSpace() < minFree) {
      throw PlatformProblem.STORAGE_FULL.because();
    }
    var written = incoming.resolve(id.toString());
    try {
      var stored = HashedFile.write(written, content);
      var place = place(id);
      Files.createDirectories(place.getParent());
      Files.move(written, place, StandardCopyOption.ATOMIC_MOVE);
      force(place.getParent());
      return stored;
    } finally {
      Files.deleteIfExists(written);
    }
  }

  /** A name in a folder is durable once the folder is. */
  private void force(Path changed) throws IOException {
    for (var path = changed; path.startsWith(folder); path = path.getParent()) {
      try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  @Override
  public InputStream open(UUID id) throws NoSuchFileException, IOException {
    return Files.newInputStream(place(id));
  }

  @Override
  public void delete(UUID id) throws IOException {
    Files.deleteIfExists(place(id));
  }

  @Override
  public void forEach(Instant halfWrittenBefore, Consumer<Kept> each) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (var files = Files.walk(folder)) {
      for (var file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        var since = lastModified(file);
        if (since.isEmpty()) {
          continue;
        }
        if (!file.startsWith(incoming)) {
          FileStorage.id(file.getFileName().toString())
              .ifPresent(id -> each.accept(new Kept(id, since.get())));
        } else if (since.get().isBefore(halfWrittenBefore)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  /** Nothing if the file went away meanwhile. */
  private static Optional<Instant> lastModified(Path file) throws IOException {
    try {
      return Optional.of(Files.getLastModifiedTime(file).toInstant());
    } catch (NoSuchFileException gone) {
      return Optional.empty();
    }
  }

  /** Spread over folders by the end of the id, which is random. */
  private Path place(UUID id) {
    var name = id.toString();
    return folder.resolve(name.substring(name.length() - 2)).resolve(name);
  }
}
