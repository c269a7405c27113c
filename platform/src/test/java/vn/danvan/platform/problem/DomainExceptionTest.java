package vn.danvan.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DomainExceptionTest {

  @Test
  void aRefusalWithoutReasonsIsItsOwn() {
    assertThat(PlatformProblem.DUPLICATE.because("7").reasons())
        .extracting(Violation::code)
        .containsExactly("duplicate");
  }

  /** A batch would answer 422 to rows that nothing is wrong with. */
  @Test
  void whatTheServiceCannotDoForNowIsNoReasonOfARow() {
    var unavailable = PlatformProblem.DATABASE_UNAVAILABLE.because();

    assertThatThrownBy(unavailable::reasons).isSameAs(unavailable);
    assertThatThrownBy(unavailable.at("/field")::reasons).isInstanceOf(DomainException.class);
  }
}
