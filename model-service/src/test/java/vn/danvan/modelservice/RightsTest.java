package vn.danvan.modelservice;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.danvan.platform.testing.RightsMatrix;

@ServiceTest
class RightsTest {

  @TestFactory
  Stream<DynamicTest> whoMayNotIsRefused() {
    return RightsMatrix.tests();
  }
}
