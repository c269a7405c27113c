package vn.danvan.deploy.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a start demands of the machine, and how it treats a program that keeps dying. */
class StartRulesTest {

  @TempDir Path folder;

  @Test
  void dataLiesInTheCheckoutUnlessTheEnvironmentPutsItElsewhere() {
    assertThat(Layout.of(folder, null).home()).isEqualTo(folder.resolve(".danvan"));
    assertThat(Layout.of(folder, ".danvan/second").home())
        .isEqualTo(folder.resolve(".danvan/second"));
    assertThat(Layout.of(folder, "/elsewhere").home()).isEqualTo(Path.of("/elsewhere"));
  }

  @Test
  void portsAreMovedByTheEnvironment() {
    Ports ports = Ports.of(Map.of("DANVAN_MODEL_PORT", "9081", "DANVAN_KAFKA_PORT", ""));
    assertThat(ports.model()).isEqualTo(9081);
    assertThat(ports.kafka()).isEqualTo(19_092);
    assertThat(ports.byVariable()).containsEntry("DANVAN_REPORTING_PORT", 8084).hasSize(7);
  }

  @Test
  void whatIsNoPortIsNamedWithItsVariable() {
    for (String value : new String[] {"http", "0", "70000"}) {
      assertThatThrownBy(() -> Ports.of(Map.of("DANVAN_MODEL_PORT", value)))
          .isInstanceOf(LaunchException.class)
          .hasMessageContaining("DANVAN_MODEL_PORT")
          .hasMessageContaining(value);
    }
  }

  @Test
  void aPortInUseIsNamedWithTheVariableThatMovesIt() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> Ports.requireFree("DANVAN_MODEL_PORT", taken.getLocalPort()))
          .isInstanceOf(LaunchException.class)
          .hasMessageContaining("Port " + taken.getLocalPort() + " is in use")
          .hasMessageContaining("DANVAN_MODEL_PORT");
    }
  }

  @Test
  void startsOnADiskWithOneGigabyteFreeAndNotBelow() {
    assertThatCode(() -> Disk.requireRoom(1L << 30, folder)).doesNotThrowAnyException();
    assertThatThrownBy(() -> Disk.requireRoom((1L << 30) - 1, folder))
        .isInstanceOf(LaunchException.class)
        .hasMessageContaining("1023 MB");
  }

  @Test
  void theBallastIs64Megabytes() throws Exception {
    var layout = new Layout(folder, folder);
    Disk.ensureBallast(layout);
    assertThat(Files.size(folder.resolve("ballast"))).isEqualTo(64L << 20);
  }

  @Test
  void secretsAreKeptAndReadableByTheirOwnerOnly() throws Exception {
    Path file = folder.resolve("secrets");
    String first = Secrets.in(file).get("model");
    assertThat(first).hasSizeGreaterThan(40);
    assertThat(Secrets.in(file).get("model")).isEqualTo(first);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void aSecretAddedLaterLeavesTheOthersAsTheyAre() throws Exception {
    Path file = folder.resolve("secrets");
    Files.writeString(file, "model=old\n");
    assertThat(Secrets.in(file).get("model")).isEqualTo("old");
    assertThat(Secrets.in(file).get(Secrets.CURSOR_KEY)).isNotBlank();
  }

  @Test
  void aProgramThatLivedCalmlyIsStartedAgainAtOnce() {
    assertThat(Supervisor.nextPause(Duration.ofSeconds(31), Duration.ofSeconds(8))).isZero();
  }

  @Test
  void aProgramThatKeepsDyingRestsLongerAndLonger() {
    Duration early = Duration.ofSeconds(2);
    assertThat(Supervisor.nextPause(early, Duration.ZERO)).isEqualTo(Duration.ofSeconds(1));
    assertThat(Supervisor.nextPause(early, Duration.ofSeconds(1))).isEqualTo(Duration.ofSeconds(2));
    assertThat(Supervisor.nextPause(early, Duration.ofSeconds(15)))
        .isEqualTo(Duration.ofSeconds(15));
  }
}
