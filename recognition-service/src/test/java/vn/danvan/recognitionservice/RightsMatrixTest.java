package vn.danvan.recognitionservice;

import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import vn.danvan.platform.testing.RightsMatrix;

/** Every operation has its line in the matrix, and who is not named there is refused. */
@QuarkusTest
class RightsMatrixTest extends ServiceTest {

  @TestFactory
  Stream<DynamicTest> whoMayNotIsRefused() {
    return RightsMatrix.tests(province::id);
  }
}
