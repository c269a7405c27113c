package vn.danvan.platform.file;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * ClamAV's daemon over its socket: {@code INSTREAM}, then chunks behind their length, then an empty
 * one; the daemon answers with one line.
 */
final class ClamAvScanner implements FileScanner {

  private static final Logger LOG = Logger.getLogger(ClamAvScanner.class);
  private static final int CHUNK = 64 * 1024;
  private static final int MAX_ANSWER = 1024;
  private static final int CONNECT_MILLIS = 2_000;

  private final InetSocketAddress address;
  private final Duration timeout;

  ClamAvScanner(InetSocketAddress address, Duration timeout) {
    this.address = address;
    this.timeout = timeout;
  }

  @Override
  public boolean scan(Path file) {
    var answer = ask(file);
    if (answer.endsWith(" OK")) {
      return true;
    }
    if (answer.endsWith(" FOUND")) {
      LOG.warnf("ClamAV refused a file: %s", answer);
      throw FileProblem.FILE_REJECTED.ofFile();
    }
    LOG.errorf("ClamAV gave no verdict: %s", answer);
    throw FileProblem.SCANNER_UNAVAILABLE.because();
  }

  private String ask(Path file) {
    try (var socket = new Socket();
        var deadline = new Deadline(socket, timeout)) {
      deadline.start();
      socket.connect(
          new InetSocketAddress(address.getHostString(), address.getPort()), CONNECT_MILLIS);
      var out = new DataOutputStream(new BufferedOutputStream(socket.getOutputStream(), CHUNK));
      out.write("zINSTREAM\0".getBytes(StandardCharsets.US_ASCII));
      try (var content = Files.newInputStream(file)) {
        var chunk = new byte[CHUNK];
        for (int read; (read = content.read(chunk)) > 0; ) {
          out.writeInt(read);
          out.write(chunk, 0, read);
        }
      }
      out.writeInt(0);
      out.flush();
      var answer = socket.getInputStream().readNBytes(MAX_ANSWER);
      return new String(answer, StandardCharsets.US_ASCII).replace("\0", "").strip();
    } catch (IOException failure) {
      LOG.errorf("ClamAV does not answer: %s", failure.getMessage());
      throw FileProblem.SCANNER_UNAVAILABLE.because();
    }
  }

  /** Ends the talk when its time is over; a limit on reading alone does not end a write. */
  private static final class Deadline implements AutoCloseable {

    private final Thread thread;

    Deadline(Socket socket, Duration time) {
      thread =
          Thread.ofVirtual()
              .unstarted(
                  () -> {
                    try {
                      Thread.sleep(time);
                      socket.close();
                    } catch (InterruptedException inTime) {
                      Thread.currentThread().interrupt();
                    } catch (IOException failure) {
                      LOG.warnf("The talk with ClamAV is not ended: %s", failure.getMessage());
                    }
                  });
    }

    void start() {
      thread.start();
    }

    @Override
    public void close() {
      thread.interrupt();
    }
  }
}
