package vn.danvan.deploy.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessRecordTest {

  private static final String STAT =
      "42 (a (strange) name) %s 1 42 42 0 -1 4194560 1 2 3 4 5 6 7 8 20 0 9 0 123456 1000 2000";

  @TempDir Path folder;

  @Test
  void readsTheStartTimeBehindANameWithParentheses() {
    assertThat(ProcessRecord.parse(42, STAT.formatted("S")))
        .contains(new ProcessRecord(42, 123_456));
  }

  @Test
  void aZombieDoesNotLive() {
    assertThat(ProcessRecord.parse(42, STAT.formatted("Z"))).isEmpty();
  }

  @Test
  void findsThisProcessAgainByItsFile() {
    var self = ProcessRecord.living(ProcessHandle.current().pid()).orElseThrow();
    Path file = folder.resolve("run/self.pid");
    self.write(file);
    assertThat(ProcessRecord.read(file)).contains(self);
  }

  @Test
  void takesNoOtherProcessForTheOneThatHadItsNumber() {
    var self = ProcessRecord.living(ProcessHandle.current().pid()).orElseThrow();
    Path file = folder.resolve("self.pid");
    new ProcessRecord(self.pid(), self.startTicks() - 1).write(file);
    assertThat(ProcessRecord.read(file)).isEmpty();
  }

  @Test
  void anUnreadableFileNamesNoProcess() throws Exception {
    assertThat(ProcessRecord.read(folder.resolve("missing.pid"))).isEmpty();
    assertThat(ProcessRecord.read(Files.writeString(folder.resolve("cut.pid"), "12"))).isEmpty();
  }
}
