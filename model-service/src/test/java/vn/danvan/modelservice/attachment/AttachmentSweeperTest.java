package vn.danvan.modelservice.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static vn.danvan.modelservice.Province.as;
import static vn.danvan.modelservice.attachment.AttachmentRequests.id;
import static vn.danvan.modelservice.attachment.AttachmentRequests.remove;

import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.danvan.modelservice.ServiceTest;
import vn.danvan.platform.persistence.Ids;

/** Rows and contents that lost each other. */
@ServiceTest
class AttachmentSweeperTest {

  private static final Duration AT_ONCE = Duration.ofSeconds(-1);

  @Inject AttachmentSweeper sweeper;
  @Inject AttachmentStorage storage;

  @Test
  void onlyOldContentWithoutARowIsSweptAway() throws IOException {
    var requests = AttachmentRequests.open();
    var path = requests.attached(SampleFiles.pdf(), "a.pdf");
    var orphan = Ids.next();
    storage.put(orphan, out -> out.write(1));
    sweeper.sweep(Duration.ofMinutes(1));
    assertThat(isStored(orphan)).isTrue();
    assertThat(sweeper.sweep(AT_ONCE)).isPositive();
    assertThat(isStored(orphan)).isFalse();
    as(requests.province().officer()).get(path).then().statusCode(200);
  }

  @Test
  void contentThatOutlivedItsRemovalIsSweptAway() throws IOException {
    var requests = AttachmentRequests.open();
    var path = requests.attached(SampleFiles.pdf(), "a.pdf");
    remove(requests.province().officer(), path, 1, Map.of("reason", "Nhầm"));
    storage.put(id(path), out -> out.write(1));
    sweeper.sweep(AT_ONCE);
    assertThat(isStored(id(path))).isFalse();
  }

  @Test
  void contentThatIsMissingIsNoInternalError() throws IOException {
    var requests = AttachmentRequests.open();
    var path = requests.attached(SampleFiles.pdf(), "a.pdf");
    storage.delete(id(path));
    as(requests.province().officer())
        .get(path)
        .then()
        .statusCode(503)
        .body("type", equalTo("/problems/storage-unavailable"))
        .body("detail", not(containsString("/")));
  }

  private boolean isStored(UUID wanted) throws IOException {
    var stored = new ArrayList<UUID>();
    storage.forEach(Instant.EPOCH, kept -> stored.add(kept.id()));
    return stored.contains(wanted);
  }
}
