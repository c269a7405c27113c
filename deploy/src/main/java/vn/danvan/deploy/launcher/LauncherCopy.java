package vn.danvan.deploy.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The launcher's own class path, copied: a later build must not pull the jars from under it. */
final class LauncherCopy {

  private LauncherCopy() {}

  /** Copies the built launcher and its libraries (Kafka among them) into a folder. */
  static void install(Layout layout, Path target) {
    Path built = layout.root().resolve("deploy/target");
    Folders.mirror(built.resolve("lib"), target);
    try {
      Files.copy(
          built.resolve("deploy.jar"),
          target.resolve("deploy.jar"),
          StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
