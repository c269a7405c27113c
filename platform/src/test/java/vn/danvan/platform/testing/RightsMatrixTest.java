package vn.danvan.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.danvan.platform.access.Role;

class RightsMatrixTest {

  private static final String HEADER = "operationId,roles,scope,note\n";
  private static final RightsMatrix.Operation READ =
      new RightsMatrix.Operation("readNote", "get", "/notes/{id}", false, false, true);

  @Test
  void aLineNamesRolesOrThePublic() {
    var lines =
        RightsMatrix.lines(
            HEADER + "readNote,officer|admin,subtree,\nlistNotes,public,public,no names, ever\n");
    assertThat(lines.get("readNote").roles()).containsExactly(Role.OFFICER, Role.ADMIN);
    assertThat(lines.get("listNotes").roles()).isEmpty();
    assertThat(lines.get("listNotes").note()).isEqualTo("no names, ever");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "readNote,officer",
        "readNote,officr,own,",
        "readNote,officer,mine,",
        "readNote,,own,",
        "readNote,officer,own,\nreadNote,admin,own,"
      })
  void aLineThatSaysNothingUsableIsFound(String line) {
    assertThatThrownBy(() -> RightsMatrix.lines(HEADER + line)).isInstanceOf(AssertionError.class);
  }

  @Test
  void aMissingHeaderIsFound() {
    assertThatThrownBy(() -> RightsMatrix.lines("readNote,officer,own,"))
        .isInstanceOf(AssertionError.class);
  }

  @Test
  void operationsAndLinesMustMatch() {
    var line = RightsMatrix.lines(HEADER + "readNote,officer,own,");
    assertThatCode(() -> RightsMatrix.compare(line, List.of(READ))).doesNotThrowAnyException();
    assertThatThrownBy(() -> RightsMatrix.compare(RightsMatrix.lines(HEADER), List.of(READ)))
        .hasMessageContaining("readNote")
        .hasMessageContaining("no line");
    assertThatThrownBy(() -> RightsMatrix.compare(line, List.of()))
        .hasMessageContaining("is no operation");
    assertThatThrownBy(() -> RightsMatrix.compare(line, List.of(READ, READ)))
        .hasMessageContaining("two operations");
    assertThatThrownBy(
            () ->
                RightsMatrix.compare(
                    line,
                    List.of(
                        new RightsMatrix.Operation(
                            "readNote", "get", "/notes", false, false, false))))
        .hasMessageContaining("without security");
  }

  @Test
  void operationsAreReadFromTheDocument() throws Exception {
    var document =
        new ObjectMapper()
            .readTree(
                """
                {"paths": {"/notes/{id}": {"parameters": [], "get": {"operationId": "readNote", "security": [{"jwt": []}]},
                  "put": {"operationId": "writeNote", "requestBody": {"content": {"application/json": {}}}}}}}
                """);
    assertThat(Set.copyOf(RightsMatrix.operations(document)))
        .containsExactlyInAnyOrder(
            READ,
            new RightsMatrix.Operation("writeNote", "put", "/notes/{id}", true, false, false));
  }
}
