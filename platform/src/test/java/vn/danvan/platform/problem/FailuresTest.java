package vn.danvan.platform.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FailuresTest {

  @ParameterizedTest
  @ValueSource(strings = {"08006", "57P01", "57P03", "53300", "55P03", "57014", "40001", "40P01"})
  void aDatabaseThatIsAwayOrBusyIsFoundHoweverDeep(String state) {
    var sql = new SQLException("lost", state);
    assertThat(Failures.isUnavailable(sql)).isTrue();
    assertThat(Failures.isUnavailable(new RuntimeException(new IllegalStateException(sql))))
        .isTrue();
    var commit = new RuntimeException("could not commit");
    commit.addSuppressed(new Exception(sql));
    assertThat(Failures.isUnavailable(new RuntimeException(commit))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sorry, acquisition timeout!",
        "Acquisition timeout while waiting for new connection",
        "Acquisition timeout on health check"
      })
  void anExhaustedPoolIsFoundByWhatItSays(String message) {
    assertThat(Failures.isUnavailable(new SQLException(message))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"23505", "22021", "42P01"})
  void whatTheDatabaseRefusesIsNoOutage(String state) {
    assertThat(Failures.isUnavailable(new SQLException("refused", state))).isFalse();
  }

  @Test
  void failuresThatPointAtEachOtherAreReadOnce() {
    var one = new IllegalStateException("one");
    var other = new IllegalStateException("other", one);
    one.initCause(other);
    assertThat(Failures.isUnavailable(one)).isFalse();
  }

  @Test
  void aLogGetsNoValues() {
    var detail = new SQLException("Key (name)=(Nguyễn Văn A) already exists", "23505");
    assertThat(Failures.withoutValues(new RuntimeException(detail)).toString())
        .contains("23505")
        .doesNotContain("Nguyễn");
  }
}
