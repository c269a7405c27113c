package vn.danvan.modelservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.danvan.platform.testing.ArchitectureRules;
import vn.danvan.platform.testing.MigrationRules;

class ArchitectureTest {

  @Test
  void theServiceKeepsItsShape() {
    ArchitectureRules.of("vn.danvan.modelservice").check();
  }

  @Test
  void newMigrationsRunBesideRequests() {
    assertThat(MigrationRules.faults(Path.of("src/main/resources/db/migration"), "V0641"))
        .isEmpty();
  }
}
