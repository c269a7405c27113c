package vn.danvan.reportingservice.reportedfigure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class QualifierTest {

  @Test
  void exactMeansJustThatMany() {
    assertThat(Qualifier.EXACT.holds(7980, 7980)).isTrue();
    assertThat(Qualifier.EXACT.holds(7980, 7979)).isFalse();
    assertThat(Qualifier.EXACT.holds(7980, 7981)).isFalse();
  }

  @Test
  void atLeastMeansThatManyOrMore() {
    assertThat(Qualifier.AT_LEAST.holds(10360, 10360)).isTrue();
    assertThat(Qualifier.AT_LEAST.holds(10360, 10364)).isTrue();
    assertThat(Qualifier.AT_LEAST.holds(10360, 10359)).isFalse();
  }

  @Test
  void nearlyMeansFewerByAHundredthAtMost() {
    assertThat(Qualifier.APPROX_BELOW.holds(990_000, 980_100)).isTrue();
    assertThat(Qualifier.APPROX_BELOW.holds(990_000, 980_099)).isFalse();
    assertThat(Qualifier.APPROX_BELOW.holds(990_000, 989_999)).isTrue();
    assertThat(Qualifier.APPROX_BELOW.holds(990_000, 990_000)).isFalse();
  }

  @Test
  void whatIsComputedFromSeveralIsAsWeakAsTheWeakest() {
    assertThat(Qualifier.weakest(List.of(Qualifier.EXACT, Qualifier.EXACT)))
        .isEqualTo(Qualifier.EXACT);
    assertThat(Qualifier.weakest(List.of(Qualifier.EXACT, Qualifier.APPROX_BELOW)))
        .isEqualTo(Qualifier.APPROX_BELOW);
    assertThat(Qualifier.weakest(List.of(Qualifier.AT_LEAST, Qualifier.APPROX_BELOW)))
        .isEqualTo(Qualifier.AT_LEAST);
    assertThat(Qualifier.weakest(List.of(Qualifier.DERIVED, Qualifier.AT_LEAST)))
        .isEqualTo(Qualifier.DERIVED);
    assertThat(Qualifier.weakest(List.of())).isEqualTo(Qualifier.EXACT);
  }
}
