package vn.danvan.deploy.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryTest {

  @Test
  void readsTheProportionalSetSizeAndNoneOfItsParts() {
    assertThat(
            Memory.parse(
                List.of(
                    "00400000-7ffd1 ---p 00000000 00:00 0   [rollup]",
                    "Rss:              250000 kB",
                    "Pss:              123456 kB",
                    "Pss_Anon:         100000 kB")))
        .isEqualTo(123_456);
  }

  @Test
  void countsNothingForAKernelThatTellsNothing() {
    assertThat(Memory.parse(List.of())).isZero();
  }

  @Test
  void thisProcessHoldsSomeMegabytesAndItsTreeNoLess() {
    long pid = ProcessHandle.current().pid();
    assertThat(Memory.pss(pid)).isGreaterThan(10_000);
    assertThat(Memory.pssOfTree(pid)).isGreaterThan(10_000);
  }
}
