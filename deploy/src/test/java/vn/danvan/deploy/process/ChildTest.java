package vn.danvan.deploy.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildTest {

  @TempDir Path folder;
  private Child child;

  @AfterEach
  void stop() {
    child.stop(Duration.ZERO);
  }

  @Test
  void isFoundAgainByItsPidFileAndStartedOnce() {
    child = shell("sleep 60");
    ProcessRecord started = child.start();
    assertThat(child.running()).contains(started);
    assertThat(child.start()).isEqualTo(started);
  }

  @Test
  void leadsASessionOfItsOwnSoThatCtrlCInTheTerminalPassesItBy() {
    child = shell("sleep 60");
    long pid = child.start().pid();
    // The process becomes the leader a moment after it was made.
    assertThat(Waiting.until(() -> session(pid) == pid, Duration.ofSeconds(10))).isTrue();
  }

  @Test
  void writesItsOutputAndSeesItsEnvironment() {
    child = shell("echo \"$GREETING\"; echo error >&2; sleep 60");
    child.start();
    assertThat(Waiting.until(() -> log().contains("error"), Duration.ofSeconds(10))).isTrue();
    assertThat(log()).contains("xin chào");
  }

  @Test
  void isKilledWhenItDoesNotHearTheSignal() {
    child = shell("trap '' TERM; echo deaf; while true; do sleep 1; done");
    ProcessRecord started = child.start();
    assertThat(Waiting.until(() -> log().contains("deaf"), Duration.ofSeconds(10))).isTrue();
    child.stop(Duration.ofMillis(200));
    assertThat(started.alive()).isFalse();
    assertThat(child.running()).isEmpty();
  }

  @Test
  void stoppingWhatDoesNotRunSaysSo() {
    child = shell("exit 0");
    assertThat(Child.stop(child.pidFile(), "TERM", Duration.ZERO)).isFalse();
  }

  private static long session(long pid) {
    try {
      String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
      return Long.parseLong(stat.substring(stat.lastIndexOf(')') + 2).split(" ")[3]);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Child shell(String script) {
    return new Child(
        "sample",
        List.of("bash", "-c", script),
        Map.of("GREETING", "xin chào"),
        folder.resolve("logs/sample.log"),
        folder.resolve("run/sample.pid"),
        "TERM");
  }

  private String log() {
    try {
      return Files.readString(child.log());
    } catch (IOException e) {
      return "";
    }
  }
}
