package vn.danvan.modelservice.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import vn.danvan.modelservice.ServiceTest;
import vn.danvan.platform.testing.SampleFiles;

/** The service on a disk that is full. */
@ServiceTest
@TestProfile(FullStorageTest.Full.class)
class FullStorageTest {

  /** Wants more to stay free than any disk has. */
  public static class Full implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("danvan.attachments.min-free", "7E");
    }
  }

  @Inject Jdbi jdbi;

  @Test
  void aFullStorageIsToldAndLeavesNoRow() {
    var requests = AttachmentRequests.open();
    requests
        .attach(SampleFiles.pdf(), "a.pdf", AttachmentRequests.ANY)
        .then()
        .statusCode(507)
        .body("type", equalTo("/problems/storage-full"));
    requests.list().then().body("items", hasSize(0));
    var events =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery("SELECT count(*) FROM journal WHERE aggregate_type = 'Attachment'")
                    .mapTo(int.class)
                    .one());
    assertThat(events).isZero();
  }
}
