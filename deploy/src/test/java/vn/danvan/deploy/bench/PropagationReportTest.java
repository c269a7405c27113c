package vn.danvan.deploy.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PropagationReportTest {

  private final ByteArrayOutputStream text = new ByteArrayOutputStream();
  private final PropagationReport report =
      new PropagationReport(new PrintStream(text, true, StandardCharsets.UTF_8));

  private static Round taking(int milliseconds, int written, int shown) {
    return taking(milliseconds, written, shown, 0);
  }

  private static Round taking(int milliseconds, int written, int shown, int late) {
    var latencies = Latencies.of(new long[] {milliseconds * 1_000_000L});
    return new Round(latencies, latencies, written, shown, late, 0, 1, 1);
  }

  private boolean met(Round ours, Round bare) {
    return report.end(List.of(ours), List.of(bare));
  }

  @Test
  void twiceTheBareTimeMeetsTheBar() {
    assertThat(met(taking(20, 1, 1), taking(10, 1, 1))).isTrue();
    assertThat(text.toString(StandardCharsets.UTF_8))
        .contains("0 of 1 rounds above the bar of 2.00", "The bar is met.");
  }

  @Test
  void moreThanTwiceTheBareTimeDoesNot() {
    assertThat(met(taking(21, 1, 1), taking(10, 1, 1))).isFalse();
  }

  @Test
  void aStallOfOnePathInOneRoundDecidesNothing() {
    var bare = taking(10, 1, 1);
    var ours = taking(15, 1, 1);
    var stalled = taking(500, 1, 1);
    assertThat(report.end(List.of(ours, stalled, ours), List.of(bare, bare, bare))).isTrue();
    var slow = taking(21, 1, 1);
    assertThat(report.end(List.of(slow, slow, slow), List.of(bare, stalled, bare))).isFalse();
  }

  @Test
  void aLostWriteDoesNotMeetTheBarHoweverFastTheOthersWere() {
    assertThat(met(taking(1, 2, 1), taking(10, 2, 2))).isFalse();
    assertThat(text.toString(StandardCharsets.UTF_8))
        .contains("ours: 2 written (0 answered 503 and sent again), 1 lost");
  }

  @Test
  void oneLostAndOneCountedTwiceDoNotCancelOut() {
    var bare = List.of(taking(10, 2, 2), taking(10, 2, 2));
    assertThat(report.end(List.of(taking(1, 2, 1), taking(1, 2, 3)), bare)).isFalse();
    assertThat(text.toString(StandardCharsets.UTF_8)).contains("1 lost, 1 counted twice");
  }

  @Test
  void oneSendInAHundredMayBeLate() {
    assertThat(met(taking(10, 100, 100, 1), taking(10, 100, 100))).isTrue();
  }

  @Test
  void moreLateSendsMakeTheRunVoidOnWhicheverPath() {
    assertThat(met(taking(10, 100, 100), taking(10, 100, 100, 2))).isFalse();
    assertThat(text.toString(StandardCharsets.UTF_8))
        .contains("bare: 2 of 100 sends", "This run is void");
  }
}
