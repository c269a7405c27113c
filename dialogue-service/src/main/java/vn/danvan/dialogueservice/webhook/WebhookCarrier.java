package vn.danvan.dialogueservice.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Posts to one address. Usual clients look the name up themselves, so that what they call need not
 * be what was checked; this one calls the address that it is given, follows nothing and reads no
 * more than the first line of the answer.
 */
@ApplicationScoped
class WebhookCarrier {

  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] ([1-5]\\d\\d)(?: .*)?");
  private static final int LONGEST_LINE = 1_024;
  private static final int HTTPS = 443;
  private static final int HTTP = 80;

  private final Duration patience;
  private final SSLSocketFactory secure;

  /**
   * @param patience for a whole delivery
   */
  @Inject
  WebhookCarrier(
      @ConfigProperty(name = "danvan.webhooks.patience", defaultValue = "PT5S") Duration patience) {
    this(patience, (SSLSocketFactory) SSLSocketFactory.getDefault());
  }

  WebhookCarrier(Duration patience, SSLSocketFactory secure) {
    this.patience = patience;
    this.secure = secure;
  }

  /**
   * @param address of the target's host, as checked
   * @return the status of the answer
   * @throws IOException there was none in time
   */
  int post(URI target, InetAddress address, Map<String, String> headers, String body)
      throws IOException {
    var content = body.getBytes(StandardCharsets.UTF_8);
    var encrypted = target.getScheme().equalsIgnoreCase("https");
    var port = target.getPort() > 0 ? target.getPort() : encrypted ? HTTPS : HTTP;
    try (var plain = new Socket()) {
      var watchdog = Thread.startVirtualThread(() -> closeLater(plain));
      try {
        plain.connect(new InetSocketAddress(address, port), (int) patience.toMillis());
        plain.setSoTimeout((int) patience.toMillis());
        try (var socket = encrypted ? secured(plain, target.getHost(), port) : plain) {
          var out = socket.getOutputStream();
          out.write(head(target, headers, content.length).getBytes(StandardCharsets.US_ASCII));
          out.write(content);
          out.flush();
          return status(socket.getInputStream());
        }
      } finally {
        watchdog.interrupt();
      }
    }
  }

  /** Timeouts of a socket are of single reads: who answers byte by byte would hold it for long. */
  private void closeLater(Socket socket) {
    try {
      Thread.sleep(patience);
      socket.close();
    } catch (InterruptedException | IOException over) {
      Thread.currentThread().interrupt();
    }
  }

  private Socket secured(Socket plain, String host, int port) throws IOException {
    var socket = (SSLSocket) secure.createSocket(plain, host, port, true);
    var parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    socket.setSSLParameters(parameters);
    socket.startHandshake();
    return socket;
  }

  private static String head(URI target, Map<String, String> headers, int length) {
    var path =
        target.getRawPath() == null || target.getRawPath().isEmpty() ? "/" : target.getRawPath();
    var query = target.getRawQuery() == null ? "" : "?" + target.getRawQuery();
    var port = target.getPort() > 0 ? ":" + target.getPort() : "";
    var head =
        new StringBuilder("POST ")
            .append(path)
            .append(query)
            .append(" HTTP/1.1\r\nHost: ")
            .append(target.getHost())
            .append(port)
            .append("\r\nConnection: close\r\nContent-Length: ")
            .append(length)
            .append("\r\n");
    headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    return head.append("\r\n").toString();
  }

  private static int status(InputStream in) throws IOException {
    var line = new StringBuilder();
    for (int read = in.read(); read >= 0 && read != '\n'; read = in.read()) {
      if (line.length() == LONGEST_LINE) {
        throw new IOException("a line without end");
      }
      line.append((char) read);
    }
    var matcher = STATUS.matcher(line.toString().stripTrailing());
    if (!matcher.matches()) {
      throw new IOException("no answer by HTTP/1.1");
    }
    return Integer.parseInt(matcher.group(1));
  }
}
