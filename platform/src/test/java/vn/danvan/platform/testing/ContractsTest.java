package vn.danvan.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractsTest {

  private static final String GOOD =
      """
      {"id": "0190f0f0-0000-7000-8000-000000000000", "version": 1,
       "unitId": "0190f0f0-0000-7000-8000-000000000001", "title": "a", "state": "DRAFT"}
      """;

  @Test
  void dataThatFitsPasses() {
    assertThat(Contracts.violations("vn.danvan.NoteWritten", GOOD)).isEmpty();
    assertThatCode(Contracts::checkSchemas).doesNotThrowAnyException();
  }

  @Test
  void whatDoesNotFitIsNamedWithoutItsValue() {
    assertThat(Contracts.violations("vn.danvan.NoteWritten", GOOD.replace("DRAFT", "Nguyễn Văn A")))
        .singleElement()
        .asString()
        .contains("/state")
        .doesNotContain("Nguyễn");
    assertThat(Contracts.violations("vn.danvan.NoteWritten", GOOD.replace("\"title\"", "\"name\"")))
        .hasSize(2);
    assertThat(Contracts.violations("vn.danvan.NoteWritten", GOOD.replace(": 1,", ": 0,")))
        .hasSize(1);
  }

  @Test
  void aTypeWithoutSchemaIsFound() {
    assertThat(Contracts.violations("vn.danvan.NoteLost", GOOD)).hasSize(1);
    assertThat(Contracts.violations("NoteWritten", GOOD)).hasSize(1);
  }

  @Test
  void namesThatAreNotAllowedAndOpenObjectsAreFound(@TempDir Path folder) throws IOException {
    Files.writeString(folder.resolve("allowed-properties.txt"), "id\nowner\n");
    var contracts = Files.createDirectory(folder.resolve("contracts"));
    Files.writeString(
        contracts.resolve("Bad.v1.schema.json"),
        """
        {"type": "object", "additionalProperties": false,
         "properties": {"id": {}, "owner": {"type": "object", "properties": {"citizenName": {}}}}}
        """);
    var before = Thread.currentThread().getContextClassLoader();
    try (var only =
        new URLClassLoader(
            new URL[] {folder.toUri().toURL()}, ClassLoader.getPlatformClassLoader())) {
      Thread.currentThread().setContextClassLoader(only);
      assertThatThrownBy(Contracts::checkSchemas)
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("citizenName")
          .hasMessageContaining("#/properties/owner takes additional properties");
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }
}
