package vn.danvan.deploy.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** PostgreSQL refuses to run as root: how its programs run when root starts them. */
enum Unprivileged {
  /** The caller is no root. */
  AS_CALLER(List.of()),

  /**
   * A user namespace of its own, with nobody mapped into it, takes root's rights away and leaves
   * the files in root's possession.
   */
  IN_NAMESPACE(List.of("unshare", "-U")),

  /** Where namespaces are forbidden, as in many containers: the user nobody, who owns the data. */
  AS_NOBODY(
      List.of("setpriv", "--reuid=" + User.NOBODY, "--regid=" + User.NOBODY, "--clear-groups"));

  /** Its number is the same on every Linux. */
  private static final class User {
    static final int NOBODY = 65_534;
  }

  private final List<String> prefix;

  Unprivileged(List<String> prefix) {
    this.prefix = prefix;
  }

  /** What this machine permits. */
  static Unprivileged here() {
    if (!System.getProperty("user.name").equals("root")) {
      return AS_CALLER;
    }
    return succeeds(List.of("unshare", "-U", "true")) ? IN_NAMESPACE : AS_NOBODY;
  }

  private static boolean succeeds(List<String> command) {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /** What is put before a command. */
  List<String> prefix() {
    return prefix;
  }

  /** Makes a file or an empty folder belong to whom the programs run as. */
  void own(Path path) {
    if (this != AS_NOBODY) {
      return;
    }
    try {
      Files.setAttribute(path, "unix:uid", User.NOBODY);
      Files.setAttribute(path, "unix:gid", User.NOBODY);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
