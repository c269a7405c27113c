package vn.danvan.reportingservice;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import vn.danvan.platform.testing.ApiRules;

@QuarkusTest
class ApiTest extends ReportingTest {

  @Test
  void theDocumentIsCompleteAndBreaksNoClient() {
    ApiRules.check("reporting-service");
  }
}
