package vn.danvan.dialogueservice;

import org.junit.jupiter.api.Test;
import vn.danvan.platform.testing.ArchitectureRules;

class ArchitectureTest {

  @Test
  void theServiceKeepsItsShape() {
    ArchitectureRules.of("vn.danvan.dialogueservice")
        .readsByPost("TrackingResource.track", "ContactResource.read")
        .check();
  }
}
