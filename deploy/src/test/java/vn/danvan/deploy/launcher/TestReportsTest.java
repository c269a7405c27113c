package vn.danvan.deploy.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.danvan.deploy.launcher.TestReports.Count;

class TestReportsTest {

  @TempDir Path root;

  @Test
  void addsUpSurefireAndFailsafeByModule() throws Exception {
    report("platform/target/surefire-reports/TEST-A.xml", 5, 1, 1, 1);
    report("platform/target/failsafe-reports/TEST-BIT.xml", 2, 0, 0, 0);
    report("deploy/target/surefire-reports/TEST-C.xml", 3, 0, 0, 0);
    var modules = TestReports.byModule(root, 0);
    assertThat(modules)
        .containsEntry("platform", new Count(4, 2, 1))
        .containsEntry("deploy", new Count(3, 0, 0));
    assertThat(modules.values().stream().reduce(Count.NONE, Count::plus))
        .hasToString("7 passed, 2 failed, 1 skipped");
  }

  @Test
  void leavesOutReportsOfAnEarlierRun() throws Exception {
    Path old = report("platform/target/surefire-reports/TEST-A.xml", 5, 0, 0, 0);
    Files.setLastModifiedTime(old, FileTime.fromMillis(999));
    assertThat(TestReports.byModule(root, 1000)).isEmpty();
  }

  private Path report(String path, int tests, int failures, int errors, int skipped)
      throws Exception {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(
        file,
        "<testsuite tests=\"%d\" failures=\"%d\" errors=\"%d\" skipped=\"%d\"/>"
            .formatted(tests, failures, errors, skipped));
  }
}
