package vn.danvan.deploy.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A full disk stops PostgreSQL for good, so the start asks for room and keeps some in reserve. */
final class Disk {

  private static final long NEEDED = 1L << 30;
  private static final int BALLAST = 64 << 20;
  private static final int BLOCK = 1 << 20;

  private Disk() {}

  /** Refuses to start on a disk with less than 1 GB free. */
  static void requireRoom(Layout layout) {
    try {
      requireRoom(Files.getFileStore(Layout.folder(layout.home())).getUsableSpace(), layout.home());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void requireRoom(long free, Path where) {
    if (free < NEEDED) {
      throw new LaunchException(
          "Only %d MB are free at %s; 1024 MB are needed, because a full disk damages what runs."
              .formatted(free >> 20, where));
    }
  }

  /** A file that may be deleted when the disk is full, so that PostgreSQL can start again. */
  static void ensureBallast(Layout layout) {
    Path ballast = layout.home().resolve("ballast");
    try {
      if (Files.exists(ballast) && Files.size(ballast) == BALLAST) {
        return;
      }
      byte[] block = new byte[BLOCK];
      try (var out = Files.newOutputStream(ballast)) {
        for (int written = 0; written < BALLAST; written += BLOCK) {
          out.write(block);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
