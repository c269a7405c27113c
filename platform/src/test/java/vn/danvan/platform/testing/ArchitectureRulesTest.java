package vn.danvan.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each rule is broken once by classes compiled here, because a rule with a typo passes silently.
 * Being compiled by the JDK in use, they prove as well that its class files can be read.
 */
class ArchitectureRulesTest {

  private static final ArchitectureRules RULES = ArchitectureRules.of("seeded");

  @TempDir Path classes;

  @Test
  void platformKeepsTheRulesThatApplyToIt() {
    var platform =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vn.danvan.platform");
    assertThat(platform.size()).isGreaterThan(50);
    ArchitectureRules.PLATFORM_KNOWS_NO_SERVICE.check(platform);
    ArchitectureRules.ENTITIES_ARE_NOT_PUBLIC.check(platform);
    ArchitectureRules.ACCESS_IS_STATED.check(platform);
    ArchitectureRules.RESOURCES_LEAVE_REPOSITORIES_ALONE.check(platform);
    ArchitectureRules.of("vn.danvan.platform")
        .clockReaders("SystemClock", "VietnamTime")
        .clockIsHandedIn()
        .check(platform);
  }

  @Test
  void aServiceInShapePasses() {
    RULES.check(
        compile(
            """
            package seeded.note;
            @jakarta.persistence.Entity class Note { @jakarta.persistence.Id java.util.UUID id; }
            """,
            """
            package seeded.note;
            class NoteService {
              void write(vn.danvan.platform.journal.Journal journal) { journal.append(null, null); }
              java.time.Instant now(java.time.Clock clock) { return java.time.Instant.now(clock); }
            }
            """,
            """
            package seeded.note;
            @jakarta.ws.rs.Path("/notes") @io.quarkus.security.Authenticated
            class NoteResource {
              @jakarta.ws.rs.GET public String read() { return ""; }
              @jakarta.ws.rs.POST @vn.danvan.platform.idempotency.Write public String write() { return ""; }
            }
            """));
  }

  @Test
  void cyclesOfAggregatesAreFound() {
    refutes(
        RULES.packagesFormNoCycle(),
        "package seeded.round; public class Round { seeded.nomination.Nomination nomination; }",
        "package seeded.nomination; public class Nomination { seeded.round.Round round; }");
  }

  @Test
  void publicEntitiesAreFound() {
    refutes(
        ArchitectureRules.ENTITIES_ARE_NOT_PUBLIC,
        "package seeded.note; @jakarta.persistence.Entity public class Note {}");
  }

  @Test
  void appendingOutsideOfServicesIsFound() {
    var source =
        """
        package seeded.note;
        class NoteTimer {
          void fire(vn.danvan.platform.journal.Journal journal) { journal.appendAll(java.util.List.of()); }
        }
        """;
    refutes(RULES.onlyServicesAppend(), source);
    var listed = ArchitectureRules.of("seeded").journalWriters("NoteTimer");
    listed.check(compile(source));
  }

  @Test
  void appendingByReferenceOrFromWithinALambdaIsFound() {
    refutes(
        RULES.onlyServicesAppend(),
        """
        package seeded.note;
        class NoteTimer {
          java.util.function.Consumer<java.util.List<vn.danvan.platform.journal.Journal.Fact>> how(
              vn.danvan.platform.journal.Journal journal) { return journal::appendAll; }
        }
        """);
    refutes(
        RULES.onlyServicesAppend(),
        """
        package seeded.note;
        class NoteTimer {
          Runnable how(vn.danvan.platform.journal.Journal journal) { return () -> journal.append(null, null); }
        }
        """);
  }

  @Test
  void resourcesThatTouchRepositoriesAreFound() {
    refutes(
        ArchitectureRules.RESOURCES_LEAVE_REPOSITORIES_ALONE,
        "package seeded.note; class NoteRepository {}",
        "package seeded.note; class NoteResource { NoteRepository notes; }");
    refutes(
        ArchitectureRules.RESOURCES_LEAVE_REPOSITORIES_ALONE,
        """
        package seeded.note;
        class Notes implements io.quarkus.hibernate.orm.panache.PanacheRepositoryBase<Object, Long> {}
        """,
        "package seeded.note; class NoteResource { Notes notes; }");
  }

  @Test
  void platformThatKnowsAServiceIsFound() {
    refutes(
        ArchitectureRules.PLATFORM_KNOWS_NO_SERVICE,
        "package vn.danvan.modelservice.model; public class Model {}",
        "package vn.danvan.platform.units; class Known { vn.danvan.modelservice.model.Model model; }");
  }

  @Test
  void theMachinesClockIsFound() {
    for (var reading :
        List.of(
            "java.time.Instant.now()",
            "java.time.LocalDate.now()",
            "java.time.LocalDate.now(java.time.ZoneId.of(\"Asia/Ho_Chi_Minh\"))",
            "java.time.Clock.systemUTC()",
            "java.time.YearMonth.now()",
            "System.currentTimeMillis()",
            "new java.util.Date()")) {
      refutes(
          RULES.clockIsHandedIn(),
          "package seeded.note; class NoteService { Object now() { return %s; } }"
              .formatted(reading));
    }
    refutes(
        RULES.clockIsHandedIn(),
        """
        package seeded.note;
        class NoteService { java.util.function.Supplier<Object> now() { return java.time.Instant::now; } }
        """);
  }

  @Test
  void writesWithoutTheirMarkAreFound() {
    for (var method : List.of("PUT", "POST")) {
      refutes(
          RULES.writesAreMarked(),
          """
          package seeded.note;
          @io.quarkus.security.Authenticated
          class NoteResource { @jakarta.ws.rs.%s public String write() { return ""; } }
          """
              .formatted(method));
    }
    var listed = ArchitectureRules.of("seeded").readsByPost("NoteResource.find");
    listed.check(
        compile(
            """
            package seeded.note;
            @io.quarkus.security.Authenticated
            class NoteResource { @jakarta.ws.rs.POST public String find() { return ""; } }
            """));
  }

  @Test
  void unstatedAccessIsFound() {
    refutes(
        ArchitectureRules.ACCESS_IS_STATED,
        "package seeded.note; class NoteResource { @jakarta.ws.rs.GET public String read() { return \"\"; } }");
  }

  @Test
  void resourceMethodsThatAreNotPublicAreFound() {
    refutes(
        ArchitectureRules.RESOURCE_METHODS_ARE_PUBLIC,
        "package seeded.note; class NoteResource { @jakarta.ws.rs.GET String read() { return \"\"; } }");
  }

  @Test
  void patternsThatRecurseAreFound() {
    var record =
        """
        package seeded.note;
        class NoteRequest { @jakarta.validation.constraints.Pattern(regexp = "%s") String code; }
        """;
    for (var recursing : List.of("a(-a)*", "(a|b)+", "(?:-a){1,9}", "(a{2,})*?")) {
      refutes(ArchitectureRules.PATTERNS_DO_NOT_RECURSE, record.formatted(recursing));
    }
    for (var harmless : List.of("a++(?:-a++)*+", "(a|b)++", "[a-z]+(-[a-z]+)?", "(?:-a){4}")) {
      ArchitectureRules.PATTERNS_DO_NOT_RECURSE.check(compile(record.formatted(harmless)));
    }
  }

  @Test
  void anExceptionThatNamesNothingIsFound() {
    var classes = compile("package seeded.note; class NoteService {}");
    assertThatThrownBy(
            () -> ArchitectureRules.of("seeded").journalWriters("NoteTimr").check(classes))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("NoteTimr");
    assertThatThrownBy(() -> ArchitectureRules.of("nowhere").check())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("nowhere");
  }

  private void refutes(ArchRule rule, String... sources) {
    var seeded = compile(sources);
    assertThatThrownBy(() -> rule.check(seeded))
        .as(rule.getDescription())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("was violated");
  }

  private JavaClasses compile(String... sources) {
    try {
      var target = java.nio.file.Files.createTempDirectory(classes, "seed");
      var units = new ArrayList<JavaFileObject>();
      for (var source : sources) {
        units.add(new Source(source));
      }
      var compiled =
          ToolProvider.getSystemJavaCompiler()
              .getTask(
                  null,
                  null,
                  null,
                  List.of(
                      "-proc:none",
                      "-d",
                      target.toString(),
                      "-cp",
                      System.getProperty("java.class.path")),
                  null,
                  units)
              .call();
      assertThat(compiled).as("the seeds compile").isTrue();
      return new ClassFileImporter().importPath(target);
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static final class Source extends SimpleJavaFileObject {

    private static final Pattern NAME = Pattern.compile("(?:class|interface) (\\w+)");
    private final String text;

    Source(String text) {
      super(URI.create("mem:///" + name(text) + ".java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }

    private static String name(String text) {
      var match = NAME.matcher(text);
      if (!match.find()) {
        throw new IllegalArgumentException("No class in " + text);
      }
      return match.group(1);
    }
  }
}
