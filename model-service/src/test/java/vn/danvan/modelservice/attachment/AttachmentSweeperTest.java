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
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danvan.modelservice.ServiceTest;
import vn.danvan.platform.file.FileSettings;
import vn.danvan.platform.file.FileStorage;
import vn.danvan.platform.file.FileSweeper;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.platform.testing.SampleFiles;

/** Rows and contents that lost each other. */
@ServiceTest
class AttachmentSweeperTest {

  private static final Duration AT_ONCE = Duration.ofSeconds(-1);

  @Inject FileSweeper sweeper;
  @Inject FileStorage storage;
  @Inject AttachmentRepository attachments;
  @Inject FileSettings settings;

  /** The folder outlives the databases of earlier runs. */
  @BeforeEach
  void nothingIsLost() throws IOException {
    var stored = stored();
    stored.removeAll(attachments.wanted(stored).keySet());
    for (var lost : stored) {
      storage.delete(lost);
    }
  }

  @Test
  void onlyOldContentWithoutARowIsSweptAway() throws IOException {
    var requests = AttachmentRequests.open();
    var path = requests.attached(SampleFiles.pdf(), "a.pdf");
    var orphan = Ids.next();
    storage.put(orphan, out -> out.write(1));
    sweeper.sweep(AT_ONCE, Duration.ofMinutes(1));
    sweeper.sweep(Duration.ofMinutes(1), AT_ONCE);
    assertThat(isStored(orphan)).isTrue();
    assertThat(sweeper.sweep(AT_ONCE, AT_ONCE)).isEqualTo(1);
    assertThat(isStored(orphan)).isFalse();
    as(requests.province().officer()).get(path).then().statusCode(200);
  }

  @Test
  void contentThatOutlivedItsRemovalIsSweptAway() throws IOException {
    var requests = AttachmentRequests.open();
    var path = requests.attached(SampleFiles.pdf(), "a.pdf");
    remove(requests.province().officer(), path, 1, Map.of("reason", "Nhầm"));
    storage.put(id(path), out -> out.write(1));
    sweeper.sweep(Duration.ofMinutes(1), AT_ONCE);
    assertThat(isStored(id(path))).isTrue();
    sweeper.sweep(AT_ONCE, Duration.ofDays(30));
    assertThat(isStored(id(path))).isFalse();
  }

  @Test
  void manyFilesWithoutARowAreThoseOfAnotherDatabaseAndStay() throws IOException {
    var lost = new ArrayList<UUID>();
    for (int i = 0; i <= settings.sweepMost(); i++) {
      lost.add(Ids.next());
      storage.put(lost.getLast(), out -> out.write(1));
    }
    assertThat(sweeper.sweep(AT_ONCE, AT_ONCE)).isZero();
    assertThat(stored()).containsAll(lost);
    storage.delete(lost.getFirst());
    assertThat(sweeper.sweep(AT_ONCE, AT_ONCE)).isEqualTo(settings.sweepMost());
    assertThat(stored()).doesNotContainAnyElementsOf(lost);
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
    return stored().contains(wanted);
  }

  private List<UUID> stored() throws IOException {
    var stored = new ArrayList<UUID>();
    storage.forEach(Instant.EPOCH, kept -> stored.add(kept.id()));
    return stored;
  }
}
