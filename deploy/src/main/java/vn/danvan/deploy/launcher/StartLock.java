package vn.danvan.deploy.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;

/**
 * Held by whoever starts this checkout's system or loads data into it, so that a second call waits
 * for the first instead of doing the same beside it. The kernel lets go of it when its holder dies.
 */
final class StartLock implements AutoCloseable {

  private final FileChannel file;

  private StartLock(FileChannel file) {
    this.file = file;
  }

  static StartLock acquire(Layout layout) {
    try {
      var file =
          FileChannel.open(
              Layout.folder(layout.home()).resolve("start.lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.WRITE);
      if (file.tryLock() == null) {
        System.err.println("Another start or load is under way in this checkout; waiting for it.");
        file.lock();
      }
      return new StartLock(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
