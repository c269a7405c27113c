package vn.danvan.dialogueservice;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import vn.danvan.platform.testing.ApiRules;

@QuarkusTest
class ApiTest extends ServiceTest {

  @Test
  void theDocumentIsCompleteAndBreaksNoClient() {
    ApiRules.check("dialogue-service");
  }
}
