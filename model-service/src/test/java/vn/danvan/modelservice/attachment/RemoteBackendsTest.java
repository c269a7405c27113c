package vn.danvan.modelservice.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static vn.danvan.modelservice.Province.as;
import static vn.danvan.modelservice.attachment.AttachmentRequests.ANY;
import static vn.danvan.modelservice.attachment.AttachmentRequests.pdfOf;
import static vn.danvan.modelservice.attachment.AttachmentRequests.remove;
import static vn.danvan.platform.testing.SampleFiles.ascii;

import io.quarkus.test.common.QuarkusTestResource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.danvan.modelservice.ServiceTest;
import vn.danvan.platform.file.FileStorage;
import vn.danvan.platform.file.FileSweeper;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.platform.testing.ClamAvServer;
import vn.danvan.platform.testing.RemoteBackends;
import vn.danvan.platform.testing.SampleFiles;

/** The service with a scanner and with S3-compatible storage. */
@ServiceTest
@QuarkusTestResource(value = RemoteBackends.class, restrictToAnnotatedClass = true)
class RemoteBackendsTest {

  private static final int LARGEST = 20 * 1024 * 1024;

  @Inject FileSweeper sweeper;
  @Inject FileStorage storage;

  private AttachmentRequests requests;

  @BeforeEach
  void open() {
    requests = AttachmentRequests.open();
  }

  @Test
  void aCleanFileIsMarkedAsScanned() {
    requests
        .attach(SampleFiles.pdf(), "a.pdf", ANY)
        .then()
        .statusCode(201)
        .body("scanned", equalTo(true))
        .body("warning", nullValue());
  }

  @Test
  void malwareIsRejected() {
    var malware = SampleFiles.joined(ascii("%PDF-1.7 " + ClamAvServer.MALWARE), SampleFiles.pdf());
    requests.refused(malware, "a.pdf", 422, "file-rejected");
    requests.list().then().statusCode(200).body("items", hasSize(0));
  }

  @Test
  void withoutAVerdictNothingIsTaken() {
    var broken = SampleFiles.joined(ascii("%PDF-1.7 " + ClamAvServer.BREAK), SampleFiles.pdf());
    requests
        .attach(broken, "a.pdf", ANY)
        .then()
        .statusCode(503)
        .header("Retry-After", "1")
        .body("type", equalTo("/problems/scanner-unavailable"));
    requests.list().then().statusCode(200).body("items", hasSize(0));
  }

  @Test
  void theLargestFileGoesToTheBucketAndBack() {
    var largest = pdfOf(LARGEST);
    var path = requests.attached(largest, "a.pdf");
    var download = as(requests.province().supervisor()).get(path);
    download.then().statusCode(200).header("X-Content-Type-Options", "nosniff");
    assertThat(download.asByteArray()).isEqualTo(largest);
  }

  @Test
  void whatIsRemovedOrHasNoRowLeavesTheBucket() throws IOException {
    var path = requests.attached(SampleFiles.photo(), "a.jpg");
    var removed = requests.attached(SampleFiles.png(), "a.png");
    remove(requests.province().officer(), removed, 1, Map.of("reason", "Nhầm"))
        .then()
        .statusCode(200);
    storage.put(Ids.next(), out -> out.write(1));
    assertThat(sweeper.sweep(Duration.ofMinutes(-1), Duration.ofMinutes(-1))).isEqualTo(1);
    as(requests.province().officer()).get(path).then().statusCode(200);
  }
}
