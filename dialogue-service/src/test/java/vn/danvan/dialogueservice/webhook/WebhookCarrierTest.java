package vn.danvan.dialogueservice.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deliveries by TLS, to a server whose certificate says that it is localhost. */
class WebhookCarrierTest {

  private static final char[] PASSWORD = "only for tests".toCharArray();

  @TempDir Path folder;

  private final List<String> bodies = new CopyOnWriteArrayList<>();
  private SSLContext context;
  private HttpsServer server;

  @BeforeEach
  void listen() throws Exception {
    context = context(certificate());
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    server.createContext(
        "/hook",
        exchange -> {
          bodies.add(
              exchange.getRequestURI()
                  + " "
                  + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          exchange.sendResponseHeaders(202, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void hangUp() {
    server.stop(0);
  }

  private KeyStore certificate() throws Exception {
    var file = folder.resolve("server.p12");
    var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
    var made =
        new ProcessBuilder(
                List.of(
                    keytool,
                    "-genkeypair",
                    "-keyalg",
                    "EC",
                    "-alias",
                    "server",
                    "-dname",
                    "CN=localhost",
                    "-ext",
                    "san=dns:localhost",
                    "-storetype",
                    "PKCS12",
                    "-storepass",
                    new String(PASSWORD),
                    "-keystore",
                    file.toString()))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start()
            .waitFor();
    assertThat(made).isZero();
    var store = KeyStore.getInstance("PKCS12");
    try (var content = Files.newInputStream(file)) {
      store.load(content, PASSWORD);
    }
    return store;
  }

  private static SSLContext context(KeyStore store) throws Exception {
    var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store, PASSWORD);
    var trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, PASSWORD);
    trusted.setCertificateEntry("server", store.getCertificate("server"));
    var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    var context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return context;
  }

  private int post(SSLSocketFactory factory, String host) throws IOException {
    return new WebhookCarrier(Duration.ofSeconds(5), factory)
        .post(
            URI.create("https://" + host + ":" + server.getAddress().getPort() + "/hook?a=b"),
            InetAddress.getLoopbackAddress(),
            Map.of("webhook-id", "1"),
            "{\"đ\": 1}");
  }

  @Test
  void whoseCertificateIsTrustedIsTold() throws IOException {
    assertThat(post(context.getSocketFactory(), "localhost")).isEqualTo(202);
    assertThat(bodies).containsExactly("/hook?a=b {\"đ\": 1}");
  }

  @Test
  void anUntrustedCertificateIsRefusedBeforeAnythingIsSaid() {
    assertThatThrownBy(() -> post((SSLSocketFactory) SSLSocketFactory.getDefault(), "localhost"))
        .isInstanceOf(SSLException.class);
    assertThat(bodies).isEmpty();
  }

  @Test
  void aCertificateOfAnotherNameIsRefusedToo() {
    assertThatThrownBy(() -> post(context.getSocketFactory(), "other.example"))
        .isInstanceOf(SSLException.class);
    assertThat(bodies).isEmpty();
  }
}
