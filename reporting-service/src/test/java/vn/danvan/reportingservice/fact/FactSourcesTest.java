package vn.danvan.reportingservice.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.danvan.platform.consume.IncomingEvent;

/** What a version of an aggregate adds to figures. */
class FactSourcesTest {

  private static final ObjectReader READER =
      new ObjectMapper()
          .registerModule(new JavaTimeModule())
          .reader()
          .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  private static final UUID UNIT = UUID.fromString("01890000-0000-7000-8000-000000000001");
  private static final UUID OTHER = UUID.fromString("01890000-0000-7000-8000-000000000002");
  private static final UUID THIRD = UUID.fromString("01890000-0000-7000-8000-000000000003");
  private static final LocalDate DAY = LocalDate.of(2023, 6, 10);

  @Test
  void aModelCountsFromItsRegistrationOn() {
    assertThat(model("\"state\":\"SUBMITTED\"").flows()).isEmpty();
    assertThat(
            model(
                    """
                    "state":"ACTIVE","registeredOn":"2023-02-01",
                    "ledger":[{"year":2023,"entry":"NEW"},{"year":2024,"entry":"CARRIED_OVER"}]
                    """)
                .flows())
        .extracting(Flow::metric, Flow::on, Flow::classification)
        .containsExactly(
            tuple(Metric.MODEL_REGISTERED, LocalDate.of(2023, 2, 1), ""),
            tuple(Metric.MODEL_LEDGER, LocalDate.of(2023, 1, 1), "NEW"),
            tuple(Metric.MODEL_LEDGER, LocalDate.of(2024, 1, 1), "CARRIED_OVER"));
  }

  @Test
  void aWithdrawnModelLeavesTheLedgerButWasRegistered() {
    assertThat(
            model(
                    """
                    "state":"WITHDRAWN","registeredOn":"2023-02-01","withdrawnOn":"2023-03-01",
                    "ledger":[{"year":2023,"entry":"NEW"}]
                    """)
                .flows())
        .extracting(Flow::metric)
        .containsExactly(Metric.MODEL_REGISTERED, Metric.MODEL_WITHDRAWN);
    assertThat(model("\"state\":\"WITHDRAWN\",\"withdrawnOn\":\"2023-03-01\"").flows()).isEmpty();
  }

  @Test
  void aCommendationCountsWhileItStands() {
    assertThat(commendation("DRAFT").flows()).isEmpty();
    assertThat(commendation("WITHDRAWN").flows()).isEmpty();
    assertThat(commendation("REVOKED").flows()).isEmpty();
    var awarded = commendation("AWARDED");
    assertThat(awarded.document()).isEqualTo("1520/QĐ-UBND");
    assertThat(awarded.flows())
        .extracting(Flow::metric, Flow::unit, Flow::on, Flow::dimensions, Flow::classification)
        .containsExactly(
            tuple(
                Metric.COMMENDATION,
                UNIT,
                DAY,
                new Flow.Dimensions("", "PROVINCE", "INDIVIDUAL"),
                "CERTIFICATE_OF_MERIT"));
  }

  private static Fact commendation(String state) {
    return new CommendationFacts()
        .read(
            event(
                "commendations",
                """
                {"state":"%s","formCode":"CERTIFICATE_OF_MERIT","level":"PROVINCE",
                 "recipientKind":"INDIVIDUAL","recipientUnitId":"%s","decisionNumber":"1520/QĐ-UBND",
                 "decidedOn":"%s"}
                """
                    .formatted(state, UNIT, DAY)));
  }

  @Test
  void aRejectedModelCountsOnItsDayOnly() {
    assertThat(model("\"state\":\"REJECTED\",\"rejectedOn\":\"2023-02-05\"").flows())
        .extracting(Flow::metric, Flow::on)
        .containsExactly(tuple(Metric.MODEL_REJECTED, LocalDate.of(2023, 2, 5)));
  }

  @Test
  void aModelIsEffectiveFromAPassedReviewUntilOneFindsItWeak() {
    assertThat(
            spells(
                """
                "ledger":[{"year":2023,"entry":"NEW","reviewedOn":"2023-11-30","rating":"GOOD"},
                          {"year":2024,"entry":"CARRIED_OVER","reviewedOn":"2024-11-30","rating":"WEAK"}],
                "improvements":[{"weakOn":"2024-11-30","measure":"OTHER","dueOn":"2025-06-30"}]
                """))
        .containsExactly("2023-11-30..2024-11-30");
  }

  @Test
  void anImprovedModelIsEffectiveAgainUntilItEnds() {
    assertThat(
            spells(
                """
                "endedOn":"2025-12-31",
                "ledger":[{"year":2023,"entry":"NEW","reviewedOn":"2023-11-30","rating":"WEAK"}],
                "improvements":[{"weakOn":"2023-11-30","measure":"OTHER","dueOn":"2024-06-30",
                                 "endedOn":"2024-05-01","outcome":"IMPROVED"}]
                """))
        .containsExactly("2024-05-01..2025-12-31");
  }

  @Test
  void passedReviewsOneAfterTheOtherAreOneSpell() {
    assertThat(
            spells(
                """
                "ledger":[{"year":2022,"entry":"NEW","reviewedOn":"2022-11-30","rating":"GOOD"},
                          {"year":2023,"entry":"CARRIED_OVER","reviewedOn":"2023-11-30","rating":"EXCELLENT"}]
                """))
        .containsExactly("2022-11-30..null");
    assertThat(spells("\"endedOn\":\"2025-12-31\",\"ledger\":[]")).isEmpty();
  }

  @Test
  void reviewsOfOneDayCountInTheirOrder() {
    assertThat(
            spells(
                """
                "ledger":[{"year":2022,"entry":"NEW","reviewedOn":"2023-11-30","rating":"GOOD"},
                          {"year":2023,"entry":"CARRIED_OVER","reviewedOn":"2023-11-30","rating":"WEAK"}],
                "improvements":[{"weakOn":"2023-11-30","measure":"OTHER","dueOn":"2024-06-30"}]
                """))
        .containsExactly("2023-11-30..2023-11-30");
  }

  private static List<String> spells(String members) {
    var flows = model("\"state\":\"ACTIVE\",\"registeredOn\":\"2022-02-01\"," + members).flows();
    var ends =
        flows.stream().filter(flow -> flow.metric() == Metric.MODEL_EFFECTIVE_ENDED).toList();
    var starts = flows.stream().filter(flow -> flow.metric() == Metric.MODEL_EFFECTIVE).toList();
    return java.util.stream.IntStream.range(0, starts.size())
        .mapToObj(i -> starts.get(i).on() + ".." + (i < ends.size() ? ends.get(i).on() : null))
        .toList();
  }

  @Test
  void aReplicationThatPassedOnCountsWhereItWasAdopted() {
    var members =
        """
        {"state":"DROPPED","modelId":"%s","unitId":"%s","level":"DISTRICT","fieldCode":"ECONOMY",
         "adoptedOn":"2023-06-10","droppedOn":"2025-08-01","adoptedByUnitId":%s}
        """;
    var passed = members.formatted(THIRD, OTHER, "\"" + UNIT + "\"");
    assertThat(new ReplicationFacts().read(event("replications", passed)).flows())
        .extracting(Flow::metric, Flow::unit)
        .containsExactly(
            tuple(Metric.REPLICATION_ADOPTED, UNIT),
            tuple(Metric.REPLICATION_ADOPTED_BY, UNIT),
            tuple(Metric.REPLICATION_DROPPED, OTHER));
    var stayed = members.formatted(THIRD, OTHER, "null");
    assertThat(new ReplicationFacts().read(event("replications", stayed)).flows())
        .extracting(Flow::unit)
        .containsOnly(OTHER);
  }

  @Test
  void aNominationCountsOnceItWasSubmitted() {
    assertThat(nomination("DRAFT", null).flows()).isEmpty();
    assertThat(nomination("WITHDRAWN", null).flows()).isEmpty();
    assertThat(nomination("WITHDRAWN", "2023-11-01").flows())
        .extracting(Flow::metric, Flow::classification, Flow::dated)
        .containsExactly(tuple(Metric.NOMINATION_UP, "WITHDRAWN", LocalDate.of(2023, 11, 1)));
    assertThat(nomination("APPROVED", null).flows()).extracting(Flow::dated).containsExactly(DAY);
  }

  @Test
  void aRoundExpectsOthersNotItsOwnAuthority() {
    var round =
        new RoundFacts()
            .read(
                event(
                    "rounds",
                    """
                    {"state":"OPEN","authorityId":"%s","level":"PROVINCE","year":2023,
                     "expectedUnitIds":["%s","%s","%s"]}
                    """
                        .formatted(UNIT, UNIT, OTHER, OTHER)));
    assertThat(round.flows())
        .extracting(Flow::unit, Flow::classification)
        .containsExactly(tuple(OTHER, UNIT.toString()));
  }

  @Test
  void aStandingSaysWhatItsUnitHasDone() {
    assertThat(standing("NOT_CONSIDERED", 0)).isEmpty();
    assertThat(standing("CONSIDERED_NONE", 0)).containsExactly(Metric.STANDING_CONSIDERED);
    assertThat(standing("RECOGNIZED", 2))
        .containsExactly(
            Metric.STANDING_CONSIDERED, Metric.STANDING_RECOGNIZED, Metric.STANDING_NOMINATED);
  }

  @Test
  void aRecommendationThatEndsOnItsDueDateIsNeverOverdue() {
    assertThat(ended("CLOSED", "2023-07-03")).doesNotContain(Metric.RECOMMENDATION_OVERDUE);
  }

  @Test
  void aRecommendationThatEndsTheDayAfterIsOverdueForThatDay() {
    var flows = recommendation("CLOSED", "\"closedOn\":\"2023-07-04\"").flows();
    assertThat(flows)
        .filteredOn(flow -> flow.metric().name().startsWith("RECOMMENDATION_OVERDUE"))
        .extracting(Flow::metric, Flow::on)
        .containsExactly(
            tuple(Metric.RECOMMENDATION_OVERDUE, LocalDate.of(2023, 7, 4)),
            tuple(Metric.RECOMMENDATION_OVERDUE_DONE, LocalDate.of(2023, 7, 4)));
  }

  @Test
  void aMergedRecommendationEndsOnItsOwnDay() {
    assertThat(recommendation("MERGED", "\"mergedOn\":\"2023-06-20\"").flows())
        .filteredOn(flow -> flow.metric() == Metric.RECOMMENDATION_DONE)
        .extracting(Flow::on, Flow::classification)
        .containsExactly(tuple(LocalDate.of(2023, 6, 20), "MERGED"));
  }

  @Test
  void anOpenRecommendationIsOverdueFromTheDayAfterItsDueDate() {
    assertThat(recommendation("ASSIGNED", "\"closedOn\":null").flows())
        .extracting(Flow::metric, Flow::on)
        .containsExactly(
            tuple(Metric.RECOMMENDATION_RECEIVED, DAY),
            tuple(Metric.RECOMMENDATION_OVERDUE, LocalDate.of(2023, 7, 4)));
  }

  @Test
  void aJointDialogueIsFiledBesideItsOtherHosts() {
    var flows = dialogue("\"heldOn\":\"2023-06-10\",\"participants\":0").flows();
    assertThat(flows)
        .extracting(Flow::metric, Flow::unit, Flow::beside)
        .containsExactly(
            tuple(Metric.DIALOGUE_PLANNED, UNIT, List.of()),
            tuple(Metric.DIALOGUE_PLANNED_JOINT, OTHER, List.of(UNIT)),
            tuple(Metric.DIALOGUE_PLANNED_JOINT, THIRD, List.of(UNIT, OTHER)),
            tuple(Metric.DIALOGUE_HELD, UNIT, List.of()),
            tuple(Metric.DIALOGUE_HELD_JOINT, OTHER, List.of(UNIT)),
            tuple(Metric.DIALOGUE_HELD_JOINT, THIRD, List.of(UNIT, OTHER)));
  }

  @Test
  void whatDoesNotSayWhereItBelongsIsRefused() {
    assertThatThrownBy(
            () ->
                new SessionFacts()
                    .read(event("sessions", "{\"kind\":\"TRAINING\",\"attendances\":3}")))
        .isInstanceOf(RuntimeException.class);
  }

  private static Fact model(String members) {
    return new ModelFacts()
        .read(
            event(
                "models",
                "{\"ownerUnitId\":\"" + UNIT + "\",\"fieldCode\":\"ECONOMY\"," + members + "}"));
  }

  private static Fact nomination(String state, String submittedOn) {
    return new NominationFacts()
        .read(
            event(
                "nominations",
                """
                {"state":"%s","roundYear":2023,"level":"PROVINCE","nominatingUnitId":"%s","ownLevel":false,
                 "submittedOn":%s}
                """
                    .formatted(
                        state, UNIT, submittedOn == null ? "null" : "\"" + submittedOn + "\"")));
  }

  private static List<Metric> standing(String state, int nominated) {
    return new StandingFacts()
            .read(
                event(
                    "standings",
                    """
                {"state":"%s","roundYear":2023,"authorityId":"%s","unitId":"%s","nominated":%d}
                """
                        .formatted(state, UNIT, OTHER, nominated)))
            .flows()
            .stream()
            .map(Flow::metric)
            .toList();
  }

  private static List<Metric> ended(String state, String on) {
    return recommendation(state, "\"closedOn\":\"" + on + "\"").flows().stream()
        .map(Flow::metric)
        .toList();
  }

  private static Fact recommendation(String state, String members) {
    return new RecommendationFacts()
        .read(
            event(
                "recommendations",
                """
                {"state":"%s","source":"LETTER","hostUnitId":"%s","receivedOn":"2023-06-10","dueOn":"2023-07-03",
                 %s}
                """
                    .formatted(state, UNIT, members)));
  }

  private static Fact dialogue(String members) {
    return new DialogueFacts()
        .read(
            event(
                "dialogues",
                """
                {"state":"HELD","kind":"PERIODIC","hostUnitId":"%s","jointHostUnitIds":["%s","%s","%s"],
                 "plannedOn":"2023-06-10",%s}
                """
                    .formatted(UNIT, OTHER, THIRD, OTHER, members)));
  }

  private static IncomingEvent event(String topic, String data) {
    return new IncomingEvent(
        topic, "vn.danvan.Something", UUID.randomUUID(), 1, Instant.EPOCH, DAY, data, READER);
  }
}
