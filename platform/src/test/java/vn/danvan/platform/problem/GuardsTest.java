package vn.danvan.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;

class GuardsTest {

  private static final Phrase PHRASE = new Phrase("Sai.", "Wrong.");

  @Test
  void nothingCollectedPasses() {
    var guards = new Guards();
    assertThat(guards.check(true, "/title", "required", null, PHRASE)).isTrue();
    assertThat(guards.failed()).isFalse();
    assertThatCode(guards::pass).doesNotThrowAnyException();
  }

  @Test
  void allReasonsAreAnsweredTogether() {
    var guards = new Guards();
    assertThat(guards.check(false, "/title", "required", null, PHRASE)).isFalse();
    guards.check(false, "/model", "no-ledger-entry", "R-NOM-01", PHRASE);
    assertThat(refusal(guards).violations())
        .extracting(Violation::pointer)
        .containsExactly("/title", "/model");
    assertThat(refusal(guards).type()).isEqualTo(PlatformProblem.GUARDS_FAILED);
  }

  @Test
  void wrongValuesAloneAreValidation() {
    assertThat(typeOf("required", "size")).isEqualTo(PlatformProblem.VALIDATION);
  }

  @Test
  void aReasonWithATypeOfItsOwnGivesItIfItIsTheOnlyOne() {
    assertThat(typeOf("invalid-date")).isEqualTo(PlatformProblem.INVALID_DATE);
    assertThat(typeOf("forbidden-character", "forbidden-character"))
        .isEqualTo(PlatformProblem.FORBIDDEN_CHARACTER);
    assertThat(typeOf("invalid-date", "required")).isEqualTo(PlatformProblem.VALIDATION);
  }

  private static ProblemType typeOf(String... codes) {
    var guards = new Guards();
    for (var code : codes) {
      guards.add(Violation.of("/x", code, null, PHRASE));
    }
    return refusal(guards).type();
  }

  private static DomainException refusal(Guards guards) {
    return catchThrowableOfType(DomainException.class, guards::pass);
  }
}
