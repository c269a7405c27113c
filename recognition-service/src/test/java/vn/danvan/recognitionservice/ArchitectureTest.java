package vn.danvan.recognitionservice;

import org.junit.jupiter.api.Test;
import vn.danvan.platform.testing.ArchitectureRules;

/** The shape that every service keeps. */
class ArchitectureTest {

  @Test
  void theServiceKeepsItsShape() {
    ArchitectureRules.of("vn.danvan.recognitionservice")
        .readsByPost("VerificationResource.verify")
        .check();
  }
}
