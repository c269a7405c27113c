package vn.danvan.deploy.bench;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import vn.danvan.deploy.launcher.LaunchException;

/**
 * One connection that is kept open and sends requests one after the other. It does so little that
 * on two cores, which the server needs, the figures are the server's. After a pause it connects
 * anew, since a server closes what lies idle.
 */
final class RawClient implements AutoCloseable {

  private static final int TIMEOUT_MILLIS = 30_000;
  private static final long IDLE_NANOS = 20_000_000_000L;
  private static final String LENGTH = "content-length:";

  private final URI server;
  private final Supplier<String> token;
  private Socket socket;
  private InputStream in;
  private OutputStream out;
  private long lastUsed;

  /**
   * @param token what the client shows with each request; null for none
   */
  RawClient(URI server, Supplier<String> token) throws IOException {
    this.server = server;
    this.token = token;
    connect();
  }

  private void connect() throws IOException {
    socket = new Socket(server.getHost(), server.getPort());
    socket.setTcpNoDelay(true);
    socket.setSoTimeout(TIMEOUT_MILLIS);
    in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
    out = socket.getOutputStream();
    lastUsed = System.nanoTime();
  }

  /** The body of an answer. */
  record Answer(int status, byte[] body) {

    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }

    /** Itself; any other status ends the bench. */
    Answer expect(int expected) {
      if (status != expected) {
        throw new LaunchException("answered with %d: %s".formatted(status, text()));
      }
      return this;
    }
  }

  Answer get(String path) throws IOException {
    return exchange(("GET " + path + head() + "\r\n").getBytes(StandardCharsets.UTF_8));
  }

  Answer post(String path, String key, String json) throws IOException {
    var body = json.getBytes(StandardCharsets.UTF_8);
    var request =
        "POST "
            + path
            + head()
            + "Idempotency-Key: "
            + key
            + "\r\nContent-Type: application/json\r\nContent-Length: "
            + body.length
            + "\r\n\r\n";
    var start = request.getBytes(StandardCharsets.UTF_8);
    var all = new byte[start.length + body.length];
    System.arraycopy(start, 0, all, 0, start.length);
    System.arraycopy(body, 0, all, start.length, body.length);
    return exchange(all);
  }

  private String head() {
    return " HTTP/1.1\r\nHost: "
        + server.getAuthority()
        + "\r\nAccept: application/json\r\n"
        + (token == null ? "" : "Authorization: Bearer " + token.get() + "\r\n");
  }

  private Answer exchange(byte[] request) throws IOException {
    if (System.nanoTime() - lastUsed > IDLE_NANOS) {
      close();
      connect();
    }
    out.write(request);
    var answer = answer();
    lastUsed = System.nanoTime();
    return answer;
  }

  private Answer answer() throws IOException {
    var status = Integer.parseInt(line().split(" ", 3)[1]);
    int length = -1;
    for (var line = line(); !line.isEmpty(); line = line()) {
      if (line.regionMatches(true, 0, LENGTH, 0, LENGTH.length())) {
        length = Integer.parseInt(line.substring(LENGTH.length()).strip());
      }
    }
    return new Answer(status, length < 0 ? chunks() : in.readNBytes(length));
  }

  private byte[] chunks() throws IOException {
    var body = new ByteArrayOutputStream();
    for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
      body.write(in.readNBytes(size));
      line();
    }
    line();
    return body.toByteArray();
  }

  private String line() throws IOException {
    var line = new StringBuilder(64);
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("The server closed the connection");
      }
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      // Nobody uses it any more.
    }
  }
}
