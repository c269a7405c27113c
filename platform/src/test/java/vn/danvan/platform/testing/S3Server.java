package vn.danvan.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.awaitility.Awaitility;
import vn.danvan.platform.file.FileSettings;

/** S3Proxy, a server of the S3 protocol, as a process of its own on files below platform/target. */
public final class S3Server implements AutoCloseable {

  public static final String ACCESS_KEY = "test";
  public static final String SECRET_KEY = "none";

  private static final Path HOME =
      Path.of("..", "platform", "target", "s3proxy").toAbsolutePath().normalize();
  private static final String BUCKET = "evidence";

  private final Process process;
  private final int port;

  private S3Server(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** A server with one empty bucket. */
  public static S3Server start() {
    try {
      var port = freePort();
      var data = Files.createTempDirectory(HOME, "data");
      Files.createDirectory(data.resolve(BUCKET));
      var settings = new Properties();
      settings.putAll(
          Map.of(
              "s3proxy.endpoint",
              "http://127.0.0.1:" + port,
              "s3proxy.authorization",
              "aws-v2-or-v4",
              "s3proxy.identity",
              ACCESS_KEY,
              "s3proxy.credential",
              SECRET_KEY,
              "jclouds.provider",
              "filesystem",
              "jclouds.filesystem.basedir",
              data.toString()));
      var file = data.resolveSibling(data.getFileName() + ".properties");
      try (var out = Files.newBufferedWriter(file)) {
        settings.store(out, null);
      }
      var process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx128m",
                  "-XX:TieredStopAtLevel=1",
                  "-jar",
                  HOME.resolve("s3proxy.jar").toString(),
                  "--properties",
                  file.toString())
              .redirectErrorStream(true)
              .redirectOutput(HOME.resolve("s3proxy.log").toFile())
              .start();
      var server = new S3Server(process, port);
      Awaitility.await().atMost(Duration.ofMinutes(2)).until(server::answers);
      return server;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private boolean answers() {
    if (!process.isAlive()) {
      throw new IllegalStateException("S3Proxy ended; see platform/target/s3proxy/s3proxy.log");
    }
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException notYet) {
      return false;
    }
  }

  public String bucket() {
    return BUCKET;
  }

  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** Of a client of the bucket. */
  public FileSettings.S3 settings(String prefix) {
    return new Settings(BUCKET, prefix, port);
  }

  /** Of a client of another bucket. */
  public FileSettings.S3 settingsOf(String bucket) {
    return new Settings(bucket, "", port);
  }

  /** Of a client that nobody answers. */
  public static FileSettings.S3 settingsOfNobody() {
    try {
      return new Settings(BUCKET, "", freePort());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void close() {
    process.destroy();
  }

  private record Settings(String name, String prefix, int port) implements FileSettings.S3 {

    @Override
    public Optional<String> bucket() {
      return Optional.of(name);
    }

    @Override
    public Optional<URI> endpoint() {
      return Optional.of(URI.create("http://127.0.0.1:" + port));
    }

    @Override
    public String region() {
      return "us-east-1";
    }

    @Override
    public boolean pathStyle() {
      return true;
    }

    @Override
    public Optional<String> accessKey() {
      return Optional.of(ACCESS_KEY);
    }

    @Override
    public Optional<String> secretKey() {
      return Optional.of(SECRET_KEY);
    }
  }
}
