package vn.danvan.dialogueservice;

import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.danvan.platform.testing.RightsMatrix;

@QuarkusTest
class RightsMatrixTest extends ServiceTest {

  @TestFactory
  Stream<DynamicTest> whoMayNotIsRefused() {
    var commission = unit("ban", "DISTRICT", province, null);
    return RightsMatrix.tests(commission::id);
  }
}
