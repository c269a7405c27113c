package vn.danvan.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationRulesTest {

  @TempDir Path folder;

  private void file(String name, String content) throws IOException {
    Files.writeString(folder.resolve(name), content);
  }

  @Test
  void anIndexOfAnEarlierTableIsBuiltBesideRequests() throws IOException {
    file("V0001__a.sql", "CREATE INDEX a_b ON a (b);");
    file("V0010__a.sql", "CREATE TABLE a (b int);\nCREATE UNIQUE INDEX a_b ON a (b);");
    file("V0020__a.sql", "CREATE UNIQUE INDEX a_c\n  ON a (c);");
    file("V0030__a.sql", "CREATE INDEX CONCURRENTLY a_d ON a (d);");
    file(
        "V0040__a.sql",
        "DROP INDEX CONCURRENTLY IF EXISTS a_e;\nCREATE INDEX CONCURRENTLY a_e ON a (e);");
    file("V0040__a.sql.conf", "executeInTransaction=false\n");
    assertThat(MigrationRules.faults(folder, "V0010"))
        .containsExactly(
            "V0020__a.sql: builds an index of a while nobody writes",
            "V0030__a.sql: what a killed build of an index left is not dropped first",
            "V0030__a.sql: needs a .conf with executeInTransaction=false");
  }
}
