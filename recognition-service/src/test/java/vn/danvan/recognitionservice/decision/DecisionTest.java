package vn.danvan.recognitionservice.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.platform.problem.DomainException;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.Violation;
import vn.danvan.platform.units.UnitRef;
import vn.danvan.recognitionservice.levelchain.Procedure;
import vn.danvan.recognitionservice.nomination.NominationState;
import vn.danvan.recognitionservice.nomination.Nominations;
import vn.danvan.recognitionservice.round.RoundFacts;
import vn.danvan.recognitionservice.round.RoundState;

class DecisionTest {

  private static final UUID AUTHORITY = Ids.next();
  private static final UUID ROUND = Ids.next();

  @Test
  void isSignedByAnotherPersonThanTheDrafter() {
    var decision = draft(AUTHORITY, List.of(item(NominationState.APPROVED)));
    assertThat(codes(() -> decision.sign("drafter", new Guards()))).containsExactly("same-person");
    assertThat(decision.sign("head", new Guards()).type()).isEqualTo("vn.danvan.DecisionSigned");
  }

  @Test
  void isIssuedOnceSigned() {
    var items = List.of(item(NominationState.APPROVED));
    var decision = draft(AUTHORITY, items);
    var round = round(RoundState.REVIEWING);
    assertThat(slug(() -> decision.issue(round, items, 0, new Guards())))
        .isEqualTo("illegal-transition");
    decision.sign("head", new Guards());
    var issued = decision.issue(round, items, 0, new Guards());
    assertThat(issued.decision().itemCount()).isEqualTo(1);
    assertThat(issued.version()).isEqualTo(3);
    assertThat(slug(() -> decision.issue(round, items, 0, new Guards())))
        .isEqualTo("illegal-transition");
  }

  @Test
  void losesToTheDecisionThatRecognizedFirst() {
    var items = List.of(item(NominationState.APPROVED));
    var decision = draft(AUTHORITY, items);
    decision.sign("head", new Guards());
    assertThat(slug(() -> decision.issue(round(RoundState.REVIEWING), items, 1, new Guards())))
        .isEqualTo("already-decided");
  }

  @Test
  void namesEveryItemThatIsNotApproved() {
    var items =
        List.of(
            item(NominationState.APPROVED),
            item(NominationState.NOT_APPROVED),
            item(NominationState.IN_REVIEW));
    assertThat(codes(() -> draft(AUTHORITY, items)))
        .containsExactly("nomination-not-approved", "nomination-not-approved");
  }

  @Test
  void refusesItemsOfOtherRoundsAndRepetitions() {
    var item = item(NominationState.APPROVED);
    var ids = List.of(item.id(), Ids.next(), item.id());
    assertThat(
            codes(
                () ->
                    Decision.draft(
                        draft(AUTHORITY, "1", ids),
                        round(RoundState.REVIEWING),
                        List.of(item),
                        new Guards())))
        .containsExactly("nomination-not-in-round", "repeated");
  }

  @Test
  void isIssuedByTheRoundsAuthority() {
    var items = List.of(item(NominationState.APPROVED));
    assertThat(codes(() -> draft(Ids.next(), items))).containsExactly("issuer-not-authority");
  }

  @ParameterizedTest
  @EnumSource(
      names = {"REVIEWING", "DECIDED"},
      mode = EnumSource.Mode.EXCLUDE)
  void needsARoundUnderReview(RoundState state) {
    var item = item(NominationState.APPROVED);
    assertThat(
            slug(
                () ->
                    Decision.draft(
                        draft(AUTHORITY, "1", List.of(item.id())),
                        round(state),
                        List.of(item),
                        new Guards())))
        .isEqualTo("round-not-under-review");
  }

  @Test
  void comparesNumbersWithoutCaseDiacriticsAndPunctuation() {
    assertThat(DecisionNumbers.key("101-QĐ/HU")).isEqualTo(DecisionNumbers.key("101 qd hu"));
    assertThat(DecisionNumbers.key("101-QĐ/HU")).isNotEqualTo(DecisionNumbers.key("102-QĐ/HU"));
  }

  @Test
  void endsWhatIsInForceOnItsDayOrLater() {
    var recognition = recognized();
    var day = recognition.decidedOn();
    assertThat(codes(() -> ending(DecisionKind.REVOCATION, day.minusDays(1), recognition)))
        .containsExactly("date-before-recognition");
    var revocation = ending(DecisionKind.REVOCATION, day, recognition);
    assertThat(slug(() -> revocation.issueEnding(List.of(recognition), new Guards())))
        .isEqualTo("illegal-transition");
    revocation.sign("head", new Guards());
    revocation.issueEnding(List.of(recognition), new Guards());
    assertThat(recognition.end(revocation).recognition())
        .returns(RecognitionState.REVOKED, RecognitionData::state)
        .returns(day, RecognitionData::endedOn)
        .returns(revocation.id(), RecognitionData::endedById)
        .returns(2L, RecognitionData::version);
    assertThat(codes(() -> ending(DecisionKind.SUPERSESSION, day, recognition)))
        .containsExactly("not-in-force");
  }

  @Test
  void losesToTheDecisionThatEndedFirst() {
    var recognition = recognized();
    var day = recognition.decidedOn();
    var first = ending(DecisionKind.SUPERSESSION, day, recognition);
    var second = ending(DecisionKind.REVOCATION, day, recognition);
    first.sign("head", new Guards());
    second.sign("head", new Guards());
    first.issueEnding(List.of(recognition), new Guards());
    assertThat(recognition.end(first).type()).isEqualTo("vn.danvan.RecognitionSuperseded");
    assertThat(slug(() -> second.issueEnding(List.of(recognition), new Guards())))
        .isEqualTo("already-decided");
  }

  @Test
  void isCancelledUntilItIsIssued() {
    var items = List.of(item(NominationState.APPROVED));
    var draft = draft(AUTHORITY, items);
    assertThat(draft.cancel(new Guards()).type()).isEqualTo("vn.danvan.DecisionCancelled");
    assertThat(draft.isRegistered()).isFalse();
    assertThat(slug(() -> draft.cancel(new Guards()))).isEqualTo("illegal-transition");
    assertThat(slug(() -> draft.sign("head", new Guards()))).isEqualTo("illegal-transition");
    var signed = draft(AUTHORITY, items);
    signed.sign("head", new Guards());
    signed.cancel(new Guards());
    assertThat(signed.isRegistered()).isTrue();
    var issued = issued(items);
    assertThat(slug(() -> issued.cancel(new Guards()))).isEqualTo("illegal-transition");
  }

  @Test
  void itsNumberIsSpelledAnewByTwoPersons() {
    var issued = issued(List.of(item(NominationState.APPROVED)));
    var day = issued.decidedOn();
    assertThat(codes(() -> issued.proposeCorrection("102-QĐ/HU", "clerk", day, new Guards())))
        .containsExactly("another-number");
    assertThat(codes(() -> issued.proposeCorrection("101-QĐ/HU", "clerk", day, new Guards())))
        .containsExactly("unchanged");
    assertThat(
            codes(
                () ->
                    issued.proposeCorrection("101 QĐ/HU", "clerk", day.minusDays(1), new Guards())))
        .containsExactly("before-last-act");
    assertThat(slug(() -> issued.confirmCorrection("101 QĐ/HU", "head", day, new Guards())))
        .isEqualTo("illegal-transition");
    issued.proposeCorrection("101 QĐ/HU", "clerk", day, new Guards());
    assertThat(issued.number()).isEqualTo("101-QĐ/HU");
    assertThat(codes(() -> issued.confirmCorrection("101 QĐ/HU", "clerk", day, new Guards())))
        .containsExactly("same-person");
    assertThat(codes(() -> issued.confirmCorrection("101 qđ/hu", "head", day, new Guards())))
        .containsExactly("not-proposed");
    var corrected = issued.confirmCorrection("101 QĐ/HU", "head", day, new Guards());
    assertThat(corrected.decision().number()).isEqualTo("101 QĐ/HU");
    assertThat(issued.proposedNumber()).isNull();
  }

  @Test
  void aDraftIsNotCorrected() {
    var draft = draft(AUTHORITY, List.of(item(NominationState.APPROVED)));
    assertThat(
            slug(
                () ->
                    draft.proposeCorrection("101 QĐ/HU", "clerk", draft.decidedOn(), new Guards())))
        .isEqualTo("illegal-transition");
  }

  private static Decision issued(List<Nominations.Facts> items) {
    var decision = draft(AUTHORITY, items);
    decision.sign("head", new Guards());
    decision.issue(round(RoundState.REVIEWING), items, 0, new Guards());
    return decision;
  }

  private static Recognition recognized() {
    var item = item(NominationState.APPROVED);
    var recognition = Recognition.grant(issued(List.of(item)), round(RoundState.REVIEWING), item);
    assertThat(recognition.state()).isEqualTo(RecognitionState.IN_FORCE);
    return recognition;
  }

  private static Decision ending(DecisionKind kind, LocalDate date, Recognition recognition) {
    return Decision.ending(
        kind,
        draft(AUTHORITY, "2", date, List.of(recognition.id())),
        round(RoundState.CLOSED),
        List.of(recognition),
        new Guards());
  }

  private static Decision draft(UUID issuer, List<Nominations.Facts> items) {
    return Decision.draft(
        draft(issuer, "101-QĐ/HU", items.stream().map(Nominations.Facts::id).toList()),
        round(RoundState.REVIEWING),
        items,
        new Guards());
  }

  private static Decision.Draft draft(UUID issuer, String number, List<UUID> items) {
    return draft(issuer, number, LocalDate.of(2023, 10, 31), items);
  }

  private static Decision.Draft draft(
      UUID issuer, String number, LocalDate date, List<UUID> items) {
    return new Decision.Draft(
        issuer, new UnitRef(AUTHORITY, "huyen", "Huyện"), number, date, items, "drafter");
  }

  private static Nominations.Facts item(NominationState state) {
    return new Nominations.Facts(
        Ids.next(),
        state,
        ROUND,
        Ids.next(),
        Ids.next(),
        "COLLECTIVE",
        "ECONOMY",
        AUTHORITY,
        AUTHORITY,
        true,
        LocalDate.of(2023, 10, 31));
  }

  private static RoundFacts round(RoundState state) {
    return new RoundFacts(
        ROUND,
        state,
        AUTHORITY,
        AUTHORITY,
        "L1",
        Procedure.COMMITTEE_MINUTES,
        2023,
        LocalDate.of(2023, 10, 20),
        3,
        LocalDate.of(2023, 10, 2),
        LocalDate.of(2023, 10, 24),
        false,
        Set.of(),
        null,
        null);
  }

  private static List<String> codes(ThrowingCallable act) {
    return catchThrowableOfType(DomainException.class, act).violations().stream()
        .map(Violation::code)
        .toList();
  }

  private static String slug(ThrowingCallable act) {
    return catchThrowableOfType(DomainException.class, act).type().slug();
  }
}
