package vn.danvan.recognitionservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.danvan.platform.testing.ArchitectureRules;
import vn.danvan.platform.testing.MigrationRules;

/** The shape that every service keeps. */
class ArchitectureTest {

  @Test
  void theServiceKeepsItsShape() {
    ArchitectureRules.of("vn.danvan.recognitionservice")
        .readsByPost("VerificationResource.verify")
        .check();
  }

  @Test
  void newMigrationsRunBesideRequests() {
    assertThat(MigrationRules.faults(Path.of("src/main/resources/db/migration"), "V0681"))
        .isEmpty();
  }
}
