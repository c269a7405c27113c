package vn.danvan.recognitionservice.nomination;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NominationRuleTest {

  private static final Path RULES = Path.of("../docs/rules.md");

  @ParameterizedTest
  @EnumSource
  void namesItsSourceAsTheRulesDo(NominationRule rule) throws IOException {
    var row = "| " + rule.rule() + " |";
    assertThat(Files.readAllLines(RULES))
        .filteredOn(line -> line.startsWith(row))
        .singleElement()
        .asString()
        .endsWith("| " + rule.source().in(Locale.ENGLISH) + " |");
  }
}
