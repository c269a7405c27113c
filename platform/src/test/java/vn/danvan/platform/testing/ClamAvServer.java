package vn.danvan.platform.testing;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Speaks ClamAV's INSTREAM protocol; finds what holds {@link #MALWARE}, breaks at {@link #BREAK}.
 */
public final class ClamAvServer implements AutoCloseable {

  public static final String MALWARE = "X5O!P%@AP";
  public static final String BREAK = "break here";

  private final ServerSocket server;

  public ClamAvServer() {
    try {
      server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    Thread.ofVirtual().start(this::run);
  }

  public InetSocketAddress address() {
    return InetSocketAddress.createUnresolved("127.0.0.1", server.getLocalPort());
  }

  private void run() {
    while (!server.isClosed()) {
      try (var socket = server.accept()) {
        answer(socket);
      } catch (IOException ignored) {
        // The client went away, or the test is over.
      }
    }
  }

  private static void answer(Socket socket) throws IOException {
    var in = new DataInputStream(socket.getInputStream());
    var command = new String(in.readNBytes(10), StandardCharsets.US_ASCII);
    var content = new ByteArrayOutputStream();
    for (int length; (length = in.readInt()) > 0; ) {
      content.write(in.readNBytes(length));
    }
    var text = content.toString(StandardCharsets.ISO_8859_1);
    var answer =
        !command.equals("zINSTREAM\0")
            ? "UNKNOWN COMMAND"
            : text.contains(BREAK)
                ? "INSTREAM size limit exceeded. ERROR"
                : text.contains(MALWARE) ? "stream: Eicar-Test-Signature FOUND" : "stream: OK";
    socket.getOutputStream().write((answer + "\0").getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
