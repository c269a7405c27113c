package vn.danvan.recognitionservice.commendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.platform.problem.DomainException;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.Violation;
import vn.danvan.recognitionservice.decision.DecisionState;

class CommendationTest {

  private static final UUID ISSUER = Ids.next();
  private static final UUID UNIT = Ids.next();
  private static final LocalDate DAY = LocalDate.of(2024, 10, 10);
  private static final LocalDate DECIDED = LocalDate.of(2024, 10, 20);
  private static final Predicate<CommendationData> ANY_FORM = _ -> true;

  @Test
  void isDraftedForAFormOfTheAuthority() {
    assertThat(
            codes(() -> draft(collective(null), null, authority("PEOPLES_COMMITTEE"), 2024, 2024)))
        .containsExactly("form-not-valid");
    assertThat(codes(() -> draft(collective(null), form(), authority("PROVINCE"), 2024, 2024)))
        .containsExactly("issuer-not-authority");
    assertThat(collective().data().level()).isEqualTo("L1");
  }

  @Test
  void aFormIsValidOnItsFirstAndLastDay() {
    var form = form();
    assertThat(form.isValid(form.validFrom())).isTrue();
    assertThat(form.isValid(form.validFrom().minusDays(1))).isFalse();
    assertThat(form.isValid(form.validTo())).isTrue();
    assertThat(form.isValid(form.validTo().plusDays(1))).isFalse();
  }

  @Test
  void anIndividualHasANameAndOnlyAnIndividualAPosition() {
    assertThat(codes(() -> draft(new Recipient(RecipientKind.INDIVIDUAL, UNIT, null, null))))
        .containsExactly("name-missing");
    assertThat(
            codes(() -> draft(new Recipient(RecipientKind.COLLECTIVE, UNIT, "Tổ 1", "Tổ trưởng"))))
        .containsExactly("position-of-collective");
  }

  @ParameterizedTest
  @CsvSource({"2020,2024,", "2024,2024,", "2024,2023,years-turned", "2024,2025,years-ahead"})
  void theMeritLiesInYearsThatHaveBegun(int from, int to, String code) {
    if (code == null) {
      assertThat(draft(collective(null), form(), authority("PEOPLES_COMMITTEE"), from, to).state())
          .isEqualTo(CommendationState.DRAFT);
    } else {
      assertThat(
              codes(
                  () -> draft(collective(null), form(), authority("PEOPLES_COMMITTEE"), from, to)))
          .containsExactly(code);
    }
  }

  @Test
  void tellsRecipientsApartByNameAndPosition() {
    var one = new Recipient(RecipientKind.INDIVIDUAL, UNIT, "Lê Văn Tưởng Tượng", "Bí thư");
    assertThat(one.key())
        .isEqualTo(
            new Recipient(RecipientKind.INDIVIDUAL, UNIT, "lê văn  tưởng tượng", "BÍ THƯ").key())
        .isNotEqualTo(
            new Recipient(RecipientKind.INDIVIDUAL, UNIT, "Lê Văn Tưởng Tượng", "Chủ tịch").key());
    assertThat(new Recipient(RecipientKind.COLLECTIVE, UNIT, null, null).key()).isEmpty();
  }

  @Test
  void mayBeAnotherOfTheNameOnlyIfBothHavePositions() {
    var with = person("Lê Văn Tưởng Tượng", "Bí thư");
    var without = person("LÊ VĂN tưởng tượng", null);
    assertThat(with.mayBe(without)).isTrue();
    assertThat(without.mayBe(with)).isTrue();
    assertThat(without.mayBe(without)).isTrue();
    assertThat(with.mayBe(person("Lê Văn Tưởng Tượng", "bí thư"))).isTrue();
    assertThat(with.mayBe(person("Lê Văn Tưởng Tượng", "Chủ tịch"))).isFalse();
    assertThat(without.mayBe(person("Lê Văn Tưởng", null))).isFalse();
  }

  private static Recipient person(String name, String position) {
    return new Recipient(RecipientKind.INDIVIDUAL, UNIT, name, position);
  }

  @Test
  void isNotAwardedWhileProceedingsArePending() {
    var pending = collective();
    pending.declare(true, DAY, new Guards());
    assertThat(codes(() -> decide(List.of(pending)))).containsExactly("proceedings-pending");
    pending.declare(false, DAY, new Guards());
    var decision = decide(List.of(pending));
    pending.award(decision, "CODE", DECIDED);
    assertThat(pending.state()).isEqualTo(CommendationState.AWARDED);
    assertThat(slug(() -> pending.declare(true, DECIDED, new Guards())))
        .isEqualTo("illegal-transition");
  }

  @Test
  void isNotAwardedBeforeItWasProposedNorByAFormThatIsNotInForce() {
    var item = collective();
    assertThat(codes(() -> decide(List.of(item), DAY.minusDays(1), ANY_FORM)))
        .containsExactly("date-before-last-act");
    assertThat(decide(List.of(item), DAY, ANY_FORM).state()).isEqualTo(DecisionState.DRAFT);
    assertThat(codes(() -> decide(List.of(item), DAY, _ -> false)))
        .containsExactly("form-not-valid");
  }

  @Test
  void aDecisionNamesEveryItemThatItCannotAward() {
    var withdrawn = collective();
    withdrawn.withdraw(DAY, new Guards());
    var ids = List.of(Ids.next(), withdrawn.id(), withdrawn.id());
    assertThat(codes(() -> decide(ids, List.of(withdrawn), CommendationDecisionKind.AWARD)))
        .containsExactly("commendation-not-found", "not-draft", "repeated");
  }

  @Test
  void isSignedByWhoDraftedNeitherTheDecisionNorAnItem() {
    var items = List.of(collective());
    var decision = decide(items);
    assertThat(codes(() -> decision.sign("drafter", items, DECIDED, new Guards())))
        .containsExactly("same-person");
    assertThat(codes(() -> decision.sign("proposer", items, DECIDED, new Guards())))
        .containsExactly("same-person");
    decision.sign("head", items, DECIDED, new Guards());
    assertThat(decision.state()).isEqualTo(DecisionState.SIGNED);
  }

  @Test
  void losesToTheDecisionThatAwardedFirst() {
    var item = collective();
    var first = signed(item);
    var second = signed(item);
    first.issue(List.of(item), ANY_FORM, DECIDED, new Guards());
    item.award(first, "CODE", DECIDED);
    assertThat(slug(() -> second.issue(List.of(item), ANY_FORM, DECIDED, new Guards())))
        .isEqualTo("already-decided");
  }

  @Test
  void isRevokedByAFurtherDecisionOnly() {
    var item = collective();
    assertThat(
            codes(
                () ->
                    decide(List.of(item.id()), List.of(item), CommendationDecisionKind.REVOCATION)))
        .containsExactly("not-awarded");
    item.award(signed(item), "CODE", DECIDED);
    var revocation = decide(List.of(item.id()), List.of(item), CommendationDecisionKind.REVOCATION);
    var event = item.revoke(revocation, DECIDED);
    assertThat(event.commendation().state()).isEqualTo(CommendationState.REVOKED);
    assertThat(event.commendation().revokedOn()).isEqualTo(DECIDED);
    assertThat(event.commendation().decidedOn()).isEqualTo(DECIDED);
    assertThat(event.version()).isEqualTo(3);
  }

  @Test
  void showsAPersonsNameByConsentOnly() {
    var person =
        draft(new Recipient(RecipientKind.INDIVIDUAL, UNIT, "Lê Văn Tưởng Tượng", "Bí thư"));
    person.award(signed(person), "CODE", DECIDED);
    assertThat(person.recipientName(false)).isNull();
    assertThat(person.recipientName(true)).isNotNull();
    person.publishName(true, DECIDED, new Guards());
    assertThat(person.recipientName(false)).isEqualTo("Lê Văn Tưởng Tượng");
    assertThat(codes(() -> person.publishName(true, DECIDED, new Guards())))
        .containsExactly("unchanged");
    person.publishName(false, DECIDED, new Guards());
    assertThat(person.recipientPosition(false)).isNull();
    var collective = collective();
    collective.award(signed(collective), "CODE2", DECIDED);
    assertThat(codes(() -> collective.publishName(true, DECIDED, new Guards())))
        .containsExactly("no-name-to-publish");
  }

  @ParameterizedTest
  @CsvSource({
    "0123-4567-89AB-CDEF,0123456789ABCDEF",
    "o123 4567 89ab cdef,0123456789ABCDEF",
    "i123456789abcdel,1123456789ABCDE1"
  })
  void readsACodeAsPeopleTypeIt(String typed, String code) {
    assertThat(VerificationCodes.read(typed)).contains(code);
  }

  @ParameterizedTest
  @CsvSource({"0123", "0123-4567-89AB-CDEU", "0123-4567-89AB-CDEF-0"})
  void takesNothingElseForACode(String typed) {
    assertThat(VerificationCodes.read(typed)).isEmpty();
  }

  @Test
  void makesCodesThatItReads() {
    var code = new VerificationCodes().next();
    assertThat(VerificationCodes.read(VerificationCodes.printed(code))).contains(code);
  }

  private static CommendationDecision signed(Commendation item) {
    var decision = decide(List.of(item));
    decision.sign("head", List.of(item), DECIDED, new Guards());
    return decision;
  }

  private static CommendationDecision decide(List<Commendation> items) {
    return decide(items, DECIDED, ANY_FORM);
  }

  private static CommendationDecision decide(
      List<Commendation> items, LocalDate date, Predicate<CommendationData> formValid) {
    return CommendationDecision.draft(
        draft(CommendationDecisionKind.AWARD, items.stream().map(Commendation::id).toList(), date),
        items,
        formValid,
        date,
        new Guards());
  }

  private static CommendationDecision decide(
      List<UUID> ids, List<Commendation> known, CommendationDecisionKind kind) {
    return CommendationDecision.draft(
        draft(kind, ids, DECIDED), known, ANY_FORM, DECIDED, new Guards());
  }

  private static CommendationDecision.Draft draft(
      CommendationDecisionKind kind, List<UUID> ids, LocalDate date) {
    return new CommendationDecision.Draft(
        kind, ISSUER, ISSUER, "1520/QĐ-UBND", date, ids, "drafter");
  }

  private static Commendation collective() {
    return draft(collective("Tổ dân vận"));
  }

  private static Recipient collective(String name) {
    return new Recipient(RecipientKind.COLLECTIVE, UNIT, name, null);
  }

  private static Commendation draft(Recipient recipient) {
    return draft(recipient, form(), authority("PEOPLES_COMMITTEE"), 2024, 2024);
  }

  private static Commendation draft(
      Recipient recipient,
      CommendationForm form,
      CommendationDraft.Authority authority,
      int fromYear,
      int toYear) {
    return Commendation.draft(
        new CommendationDraft(
            "CERTIFICATE",
            authority,
            form,
            UNIT,
            UNIT,
            recipient,
            true,
            fromYear,
            toYear,
            null,
            null,
            false,
            "proposer"),
        DAY,
        new Guards());
  }

  private static CommendationDraft.Authority authority(String kind) {
    return new CommendationDraft.Authority(ISSUER, "UBND", kind, "L1");
  }

  private static CommendationForm form() {
    return new CommendationForm(
        "CERTIFICATE",
        "L1",
        LocalDate.of(2024, 1, 1),
        LocalDate.of(2025, 6, 30),
        "Bằng khen",
        "Certificate",
        "Chủ tịch",
        "Chairman",
        Set.of("PEOPLES_COMMITTEE"),
        Set.of(RecipientKind.values()),
        BigDecimal.TWO,
        BigDecimal.ONE,
        "Luật");
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
