package vn.danvan.deploy.keycloak;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import vn.danvan.deploy.launcher.LaunchException;
import vn.danvan.deploy.launcher.Layout;
import vn.danvan.deploy.process.Child;
import vn.danvan.deploy.process.Jvm;
import vn.danvan.deploy.process.Port;

/**
 * The Keycloak server with the realm {@code danvan}: the same product as in production, with a file
 * database of its own.
 *
 * @param layout where its data, log and pid file lie
 * @param port for HTTP on the loopback address
 * @param adminPassword of the bootstrap administrator {@code admin} of the realm {@code master}
 * @param integratorSecret of the client {@code integrator}
 */
public record Keycloak(Layout layout, int port, String adminPassword, String integratorSecret) {

  private static final String BUILT = "built-for-danvan";

  /** Small and quick to start; what it does for a demo does not need the second compiler. */
  private static final List<String> OPTIONS =
      List.of(
          "-Xms64m",
          "-Xmx320m",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-XX:+UseCompactObjectHeaders",
          "-XX:+ExitOnOutOfMemoryError",
          "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
              + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
          "--add-opens=java.base/java.util=ALL-UNNAMED",
          "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
          "--add-opens=java.base/java.security=ALL-UNNAMED",
          "--add-opens=java.base/java.lang=ALL-UNNAMED",
          "--enable-native-access=ALL-UNNAMED",
          // Keycloak's own default: case mapping must not depend on the machine's language.
          "-Duser.language=en",
          "-Duser.country=US",
          "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
          "-Dpicocli.disable.closures=true",
          "-Dquarkus-log-max-startup-records=10000");

  public String realmUrl() {
    return "http://127.0.0.1:" + port + "/realms/" + Realm.NAME;
  }

  /** Named after the distribution, so that another version is unpacked beside this one. */
  private Path program() {
    return layout.runtime().resolve(archive().getFileName().toString().replace(".zip", ""));
  }

  private Path data() {
    return layout.home().resolve("keycloak");
  }

  /** Whether the unpacking and building of the first start are done. */
  public boolean installed() {
    return Files.exists(program().resolve(BUILT));
  }

  /** Unpacks and builds the server once, and writes the realm that its first start imports. */
  public void initialize() {
    if (!installed()) {
      unpack(archive(), program());
      build();
    }
    writeRealm();
  }

  private Path archive() {
    Path folder = layout.root().resolve("deploy/target/keycloak");
    try (var archives = Files.list(folder)) {
      return archives
          .filter(path -> path.toString().endsWith(".zip"))
          .findFirst()
          .orElseThrow(() -> new LaunchException("No Keycloak distribution in " + folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void unpack(Path archive, Path target) {
    try (var zip = new ZipInputStream(Files.newInputStream(archive))) {
      for (ZipEntry entry; (entry = zip.getNextEntry()) != null; ) {
        // Everything lies in one folder named after the version.
        String name = entry.getName().substring(entry.getName().indexOf('/') + 1);
        Path path = target.resolve(name).normalize();
        if (!path.startsWith(target)) {
          throw new IOException("Entry outside of the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
          Files.createDirectories(path);
        } else {
          Files.createDirectories(path.getParent());
          Files.copy(zip, path, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot unpack " + archive, e);
    }
  }

  private void build() {
    Path log = layout.log("keycloak-build");
    Layout.folder(log.getParent());
    try {
      int exit =
          new ProcessBuilder(command(List.of("build", "--db=dev-file", "--health-enabled=false")))
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start()
              .waitFor();
      if (exit != 0) {
        throw new LaunchException("Keycloak's build failed, see " + log);
      }
      Files.createFile(program().resolve(BUILT));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private void writeRealm() {
    try {
      Path folder = Layout.folder(program().resolve("data/import"));
      Path file = folder.resolve("danvan-realm.json");
      new ObjectMapper().writeValue(file.toFile(), Realm.document(integratorSecret));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> command(List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Jvm.java());
    command.addAll(OPTIONS);
    command.add("-Dkc.home.dir=" + program());
    command.add("-Djboss.server.config.dir=" + program().resolve("conf"));
    command.addAll(List.of("-cp", program().resolve("lib/quarkus-run.jar").toString()));
    command.add("io.quarkus.bootstrap.runner.QuarkusEntryPoint");
    command.addAll(arguments);
    return command;
  }

  /**
   * The server as a process. It is Keycloak's JVM itself and not its script, which would hide it.
   */
  public Child child() {
    List<String> arguments =
        List.of(
            "start",
            "--optimized",
            "--import-realm",
            "--cache=local",
            "--http-enabled=true",
            "--http-host=127.0.0.1",
            "--http-port=" + port,
            "--hostname=http://127.0.0.1:" + port,
            "--db-url=jdbc:h2:file:"
                + data().resolve("keycloak")
                + ";NON_KEYWORDS=VALUE;DB_CLOSE_ON_EXIT=FALSE");
    return new Child(
        "keycloak",
        command(arguments),
        Map.of(
            "KC_BOOTSTRAP_ADMIN_USERNAME", "admin", "KC_BOOTSTRAP_ADMIN_PASSWORD", adminPassword),
        layout.log("keycloak"),
        layout.run().resolve("keycloak.pid"),
        "TERM");
  }

  /** Whether the realm is served. */
  public boolean ready() {
    if (!new Port(port).answers()) {
      return false;
    }
    var request =
        HttpRequest.newBuilder(URI.create(realmUrl())).timeout(Duration.ofSeconds(5)).build();
    try (var client = HttpClient.newHttpClient()) {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
