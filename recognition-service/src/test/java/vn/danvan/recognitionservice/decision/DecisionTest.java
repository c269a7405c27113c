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

  private static Decision draft(UUID issuer, List<Nominations.Facts> items) {
    return Decision.draft(
        draft(issuer, "101-QĐ/HU", items.stream().map(Nominations.Facts::id).toList()),
        round(RoundState.REVIEWING),
        items,
        new Guards());
  }

  private static Decision.Draft draft(UUID issuer, String number, List<UUID> items) {
    return new Decision.Draft(
        issuer, "Huyện", number, LocalDate.of(2023, 10, 31), items, "drafter");
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
