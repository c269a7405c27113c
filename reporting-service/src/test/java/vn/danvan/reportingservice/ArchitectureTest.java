package vn.danvan.reportingservice;

import org.junit.jupiter.api.Test;
import vn.danvan.platform.testing.ArchitectureRules;

class ArchitectureTest {

  @Test
  void keepsTheShapeOfAService() {
    ArchitectureRules.of("vn.danvan.reportingservice").check();
  }
}
