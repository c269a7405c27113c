package vn.danvan.reportingservice;

import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.danvan.platform.testing.RightsMatrix;

@QuarkusTest
class RightsMatrixTest extends ReportingTest {

  @TestFactory
  Stream<DynamicTest> whoMayNotIsRefused() {
    return RightsMatrix.tests();
  }
}
