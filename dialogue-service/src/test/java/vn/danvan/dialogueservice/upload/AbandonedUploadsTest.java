package vn.danvan.dialogueservice.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import vn.danvan.dialogueservice.ServiceTest;

@QuarkusTest
class AbandonedUploadsTest extends ServiceTest {

  @Inject UploadService service;
  @Inject Uploads uploads;

  @Test
  void whatNobodyNamesWithinADayIsForgotten() {
    var upload =
        QuarkusTransaction.requiringNew()
            .call(() -> service.announce(new UploadRequest("image/png", 10L)));
    clock.stopOn(TODAY.plusDays(1));
    service.forgetAbandoned();
    assertThat(uploads.find(upload.id(), false)).isPresent();
    clock.stopOn(TODAY.plusDays(2));
    assertThat(service.forgetAbandoned()).isPositive();
    assertThat(uploads.find(upload.id(), false)).isEmpty();
  }
}
