package vn.danvan.dialogueservice.upload;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What has come of uploads that are not whole yet: a file each. */
@ApplicationScoped
class UploadParts {

  private final Path folder;

  /**
   * @param folder of unfinished uploads and of nothing else; all processes of the service share it
   */
  UploadParts(@ConfigProperty(name = "danvan.uploads.folder") Path folder) {
    this.folder = folder.toAbsolutePath().normalize();
  }

  /** Writes a part where it belongs; when this returns, it is durable. */
  void write(UUID id, long offset, Path part) {
    try {
      Files.createDirectories(folder);
      try (var from = FileChannel.open(part, StandardOpenOption.READ);
          var to =
              FileChannel.open(file(id), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        // What a transaction that failed has left behind there is written over.
        to.truncate(offset);
        var position = offset;
        var left = from.size();
        while (left > 0) {
          var written = to.transferFrom(from, position, left);
          position += written;
          left -= written;
        }
        to.force(true);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  Path file(UUID id) {
    return folder.resolve(id + ".part");
  }

  void delete(UUID id) {
    try {
      Files.deleteIfExists(file(id));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
