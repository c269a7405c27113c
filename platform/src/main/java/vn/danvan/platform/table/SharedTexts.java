package vn.danvan.platform.table;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;

/**
 * The texts that the cells of an XLSX file share. They lie in a file without a name, so that memory
 * holds their places only and nothing of them outlives the process.
 */
final class SharedTexts implements AutoCloseable {

  /** More than a table within the limits can use. */
  private static final int MAX_TEXTS = 1_000_000;

  private static final int BUFFER = 64 * 1024;

  private final FileChannel channel;
  private final ByteBuffer pending = ByteBuffer.allocate(BUFFER + 4 * TableSource.MAX_CELL);
  private long[] ends = new long[1024];
  private int count;
  private long length;

  SharedTexts() throws IOException {
    channel =
        FileChannel.open(
            Files.createTempFile("danvan-table-", null),
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE);
  }

  void add(String text) throws IOException {
    if (count == MAX_TEXTS || text.length() > TableSource.MAX_CELL) {
      throw TableProblem.ARCHIVE_LIMITS.ofFile();
    }
    var bytes = text.getBytes(StandardCharsets.UTF_8);
    pending.put(bytes);
    length += bytes.length;
    if (count == ends.length) {
      ends = Arrays.copyOf(ends, count * 2);
    }
    ends[count++] = length;
    if (pending.position() >= BUFFER) {
      flush();
    }
  }

  void flush() throws IOException {
    pending.flip();
    while (pending.hasRemaining()) {
      channel.write(pending);
    }
    pending.clear();
  }

  /** Null if there is no such text. */
  String get(int index) throws IOException {
    if (index < 0 || index >= count) {
      return null;
    }
    var from = index == 0 ? 0 : ends[index - 1];
    var bytes = ByteBuffer.allocate((int) (ends[index] - from));
    while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
      // A read may stop short of what was asked for.
    }
    return new String(bytes.array(), StandardCharsets.UTF_8);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
