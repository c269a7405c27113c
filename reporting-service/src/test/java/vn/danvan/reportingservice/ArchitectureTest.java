package vn.danvan.reportingservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.danvan.platform.testing.ArchitectureRules;
import vn.danvan.platform.testing.MigrationRules;

class ArchitectureTest {

  @Test
  void keepsTheShapeOfAService() {
    ArchitectureRules.of("vn.danvan.reportingservice").check();
  }

  @Test
  void newMigrationsRunBesideRequests() {
    assertThat(MigrationRules.faults(Path.of("src/main/resources/db/owned"), "V0302")).isEmpty();
  }
}
