package vn.danvan.modelservice.knownrecognition;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.danvan.modelservice.ServiceTest;
import vn.danvan.platform.persistence.Ids;

/** What recognition-service publishes arrives over Kafka. */
@ServiceTest
class KnownRecognitionConsumerTest {

  private static final LocalDate DECIDED = LocalDate.of(2023, 12, 20);

  @Inject Recognizing recognizing;
  @Inject KnownRecognitions known;

  @Test
  void aRecognitionCountsFromTheDayOfItsDecisionUntilItIsRevoked() {
    var model = Ids.next();
    var authority = Ids.next();
    var id = recognizing.recognize(model.toString(), "DISTRICT", authority, DECIDED);
    assertThat(known.isRecognized(model, DECIDED)).isTrue();
    assertThat(known.isRecognized(model, DECIDED.minusDays(1))).isFalse();

    recognizing.revoke(id, model.toString(), "DISTRICT", authority, DECIDED);
    assertThat(known.isRecognized(model, DECIDED)).isFalse();
    assertThat(known.of(model)).extracting(KnownRecognition::state).containsExactly("REVOKED");
  }

  @Test
  void aRecognitionCountsUntilTheDayOnWhichItEnded() {
    var ended = DECIDED.plusDays(30);
    for (var state : List.of("REVOKED", "SUPERSEDED")) {
      var model = Ids.next();
      var authority = Ids.next();
      var id = recognizing.recognize(model.toString(), "DISTRICT", authority, DECIDED);
      recognizing.end(state, id, model, "DISTRICT", authority, DECIDED, ended);
      assertThat(known.isRecognized(model, DECIDED.minusDays(1))).isFalse();
      assertThat(known.isRecognized(model, DECIDED)).isTrue();
      assertThat(known.isRecognized(model, ended.minusDays(1))).isTrue();
      assertThat(known.isRecognized(model, ended)).isFalse();
    }
  }

  @Test
  void keepsTheHigherVersionWhateverComesFirst() {
    var model = Ids.next();
    var id = UUID.randomUUID();
    var authority = Ids.next();
    recognizing.revoke(id, model.toString(), "PROVINCE", authority, DECIDED);
    recognizing.send(id, 1, "ModelRecognized", "IN_FORCE", model, "PROVINCE", authority, DECIDED);
    recognizing.recognize(model.toString(), "DISTRICT", authority, DECIDED);
    assertThat(known.of(List.of(model)).get(model))
        .extracting(KnownRecognition::level, KnownRecognition::state)
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple("PROVINCE", "REVOKED"),
            org.assertj.core.groups.Tuple.tuple("DISTRICT", "IN_FORCE"));
  }
}
