package vn.danvan.platform.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.util.HexFormat;
import vn.danvan.platform.text.Sha256;

/** Writes a content to a file, whatever its length, and learns its length and hash on the way. */
final class HashedFile {

  private static final int BUFFER = 64 * 1024;

  private HashedFile() {}

  /** When this returns, what was written survives a crash, but not yet the file's name. */
  static FileStorage.Stored write(Path file, FileStorage.Writer content) throws IOException {
    var digest = Sha256.digest();
    try (var channel =
        FileChannel.open(
            file,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      var out =
          new BufferedOutputStream(
              new DigestOutputStream(Channels.newOutputStream(channel), digest), BUFFER);
      content.write(out);
      out.flush();
      channel.force(true);
      return new FileStorage.Stored(channel.size(), HexFormat.of().formatHex(digest.digest()));
    }
  }
}
