package vn.danvan.deploy.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildTest {

  private static final Instant BUILT = Instant.parse("2026-01-01T00:00:00Z");

  @TempDir Path root;

  private final Service service = new Service("model", 8081);
  private Build build;
  private Path source;
  private Path platform;
  private Path runner;

  @BeforeEach
  void builtAfterItsSources() throws Exception {
    var layout = new Layout(root, root.resolve(".danvan"));
    build = new Build(layout);
    source = file("model-service/src/main/java/Model.java");
    platform = file("platform/src/main/java/Journal.java");
    file("pom.xml");
    runner = file("model-service/target/quarkus-app/quarkus-run.jar");
    Files.setLastModifiedTime(runner, FileTime.from(BUILT));
    for (Path path : List.of(root.resolve("model-service/src"), root.resolve("platform/src"))) {
      try (var below = Files.walk(path)) {
        for (Path each : below.toList()) {
          changed(each, BUILT.minusSeconds(1));
        }
      }
    }
    changed(root.resolve("pom.xml"), BUILT.minusSeconds(1));
  }

  @Test
  void buildsNothingWhenNothingChanged() {
    assertThat(build.stale(List.of(service))).isEmpty();
  }

  @Test
  void buildsAgainWhatIsOlderThanItsSourcesOrThePlatform() throws Exception {
    changed(source, BUILT.plusSeconds(1));
    assertThat(build.stale(List.of(service))).containsExactly(service);
    changed(source, BUILT.minusSeconds(1));
    changed(platform, BUILT.plusSeconds(1));
    assertThat(build.stale(List.of(service))).containsExactly(service);
  }

  @Test
  void noticesADeletedSourceByItsFolder() throws Exception {
    Files.delete(source);
    assertThat(build.stale(List.of(service))).containsExactly(service);
  }

  @Test
  void buildsWhatWasNeverBuilt() throws Exception {
    Files.delete(runner);
    assertThat(build.stale(List.of(service))).containsExactly(service);
  }

  @Test
  void whatRunsIsTheNewestBuildOrNot() throws Exception {
    assertThat(build.isInstalled(service)).isFalse();
    build.install(List.of(service));
    assertThat(build.isInstalled(service)).isTrue();
    changed(runner, BUILT.plusSeconds(5));
    assertThat(build.isInstalled(service)).isFalse();
  }

  @Test
  void tellsWhichModuleMavenBuilds() {
    assertThat(Build.module("[INFO] Building Dân Vận: platform 1.0.0-SNAPSHOT             [2/3]"))
        .contains("Building Dân Vận: platform (2/3)");
    assertThat(Build.module("[INFO] Building jar: deploy.jar")).isEmpty();
  }

  private Path file(String path) throws Exception {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "");
  }

  private static void changed(Path path, Instant when) throws Exception {
    Files.setLastModifiedTime(path, FileTime.from(when));
  }
}
