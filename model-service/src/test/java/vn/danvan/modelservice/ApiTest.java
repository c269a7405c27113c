package vn.danvan.modelservice;

import org.junit.jupiter.api.Test;
import vn.danvan.platform.testing.ApiRules;

@ServiceTest
class ApiTest {

  @Test
  void theDocumentIsCompleteAndBreaksNoClient() {
    ApiRules.check("model-service");
  }
}
