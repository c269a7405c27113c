package vn.danvan.platform.testing;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.security.Authenticated;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.Set;
import vn.danvan.platform.idempotency.Write;
import vn.danvan.platform.journal.Journal;

/**
 * The shape that every service keeps, checked on its compiled classes. A service's test is one
 * line:
 *
 * <pre>{@code
 * ArchitectureRules.of("vn.danvan.modelservice").journalWriters("BasicFields").check();
 * }</pre>
 */
public final class ArchitectureRules {

  /** Nothing outside {@code platform} is known to it, not even a service's name. */
  public static final ArchRule PLATFORM_KNOWS_NO_SERVICE =
      noClasses()
          .that()
          .resideInAPackage("vn.danvan.platform..")
          .should()
          .dependOnClassesThat(
              resideInAPackage("vn.danvan..")
                  .and(
                      DescribedPredicate.not(resideInAPackage("vn.danvan.platform.."))
                          .as("outside platform")));

  /** Entities are an aggregate's inside. */
  public static final ArchRule ENTITIES_ARE_NOT_PUBLIC =
      classes().that().areAnnotatedWith(Entity.class).should().notBePublic().allowEmptyShould(true);

  /** A resource asks a service; only the service loads and stores. */
  public static final ArchRule RESOURCES_LEAVE_REPOSITORIES_ALONE =
      noClasses()
          .that(areNamed("Resource"))
          .should()
          .dependOnClassesThat(areNamed("Repository").or(assignableTo(PanacheRepositoryBase.class)))
          .allowEmptyShould(true);

  /** A non-public resource method is a silent 404. */
  public static final ArchRule RESOURCE_METHODS_ARE_PUBLIC =
      methods()
          .that()
          .areMetaAnnotatedWith(HttpMethod.class)
          .should()
          .bePublic()
          .allowEmptyShould(true);

  /** Who may call stands on the method or on its class; nothing is open by forgetting. */
  public static final ArchRule ACCESS_IS_STATED =
      methods()
          .that()
          .areMetaAnnotatedWith(HttpMethod.class)
          .should(stateWhoMayCall())
          .allowEmptyShould(true);

  /** A group that repeats recurses, and a long text overflows the stack, unless possessive. */
  public static final ArchRule PATTERNS_DO_NOT_RECURSE =
      fields()
          .that()
          .areAnnotatedWith(Pattern.class)
          .should(repeatGroupsPossessively())
          .allowEmptyShould(true);

  private static final Set<String> CLOCKS =
      Set.of(
          Instant.class.getName(),
          LocalDate.class.getName(),
          LocalDateTime.class.getName(),
          LocalTime.class.getName(),
          OffsetDateTime.class.getName(),
          ZonedDateTime.class.getName(),
          Year.class.getName(),
          YearMonth.class.getName());

  private final String basePackage;
  private List<String> journalWriters = List.of();
  private List<String> readsByPost = List.of();
  private List<String> clockReaders = List.of();

  private ArchitectureRules(String basePackage) {
    this.basePackage = basePackage;
  }

  /**
   * @param basePackage of the service, with one package per aggregate directly below
   */
  public static ArchitectureRules of(String basePackage) {
    return new ArchitectureRules(basePackage);
  }

  /** Simple names of classes that append to the journal though they are no {@code *Service}. */
  public ArchitectureRules journalWriters(String... simpleNames) {
    journalWriters = List.of(simpleNames);
    return this;
  }

  /** {@code Resource.method} of POST methods that only read, such as a search by a secret code. */
  public ArchitectureRules readsByPost(String... methods) {
    readsByPost = List.of(methods);
    return this;
  }

  /** Simple names of classes that may read the machine's clock. */
  public ArchitectureRules clockReaders(String... simpleNames) {
    clockReaders = List.of(simpleNames);
    return this;
  }

  /** Checks the service's compiled classes, tests left out. */
  public void check() {
    check(
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(basePackage));
  }

  /**
   * Checks all rules.
   *
   * @throws AssertionError naming every violation of the first rule broken, or an exception that
   *     names nothing
   */
  public void check(JavaClasses imported) {
    if (imported.isEmpty()) {
      throw new AssertionError("No class below " + basePackage);
    }
    requireKnown(imported);
    rules().forEach(rule -> rule.check(imported));
  }

  /** All rules, for those who want to see each by itself. */
  public List<ArchRule> rules() {
    return List.of(
        packagesFormNoCycle(),
        ENTITIES_ARE_NOT_PUBLIC,
        onlyServicesAppend(),
        RESOURCES_LEAVE_REPOSITORIES_ALONE,
        RESOURCE_METHODS_ARE_PUBLIC,
        ACCESS_IS_STATED,
        PATTERNS_DO_NOT_RECURSE,
        writesAreMarked(),
        clockIsHandedIn());
  }

  /** Aggregates refer to each other in one direction. */
  public ArchRule packagesFormNoCycle() {
    return slices()
        .matching(basePackage + ".(*)..")
        .should()
        .beFreeOfCycles()
        .allowEmptyShould(true);
  }

  /** What happened is recorded where the command is carried out, nowhere else. */
  public ArchRule onlyServicesAppend() {
    return noClasses()
        .that(DescribedPredicate.not(areNamed("Service").or(areOneOf(journalWriters))))
        .should()
        .accessTargetWhere(
            describe(
                "Journal.append is called",
                (JavaAccess<?> access) ->
                    access.getTargetOwner().isEquivalentTo(Journal.class)
                        && access.getName().startsWith("append")))
        .allowEmptyShould(true);
  }

  /** Every PUT and POST runs in the one transaction that {@link Write} opens. */
  public ArchRule writesAreMarked() {
    return methods()
        .that()
        .areAnnotatedWith(PUT.class)
        .or()
        .areAnnotatedWith(POST.class)
        .should(
            condition(
                "be annotated with @Write, unless it is one of the reads " + readsByPost,
                method ->
                    method.isAnnotatedWith(Write.class)
                        || (method.isAnnotatedWith(POST.class)
                            && readsByPost.contains(shortName(method)))))
        .allowEmptyShould(true);
  }

  /** Time is handed in, so that every rule about it can be tested on both sides. */
  public ArchRule clockIsHandedIn() {
    return noClasses()
        .that(DescribedPredicate.not(areOneOf(clockReaders)))
        .should()
        .accessTargetWhere(
            describe("the machine's clock is read", ArchitectureRules::readsMachineClock))
        .allowEmptyShould(true);
  }

  private static boolean readsMachineClock(JavaAccess<?> access) {
    var owner = access.getTargetOwner().getFullName();
    var name = access.getName();
    if (CLOCKS.contains(owner) && name.equals("now")) {
      return !access.getTarget().getFullName().contains(Clock.class.getName());
    }
    return (owner.equals(Clock.class.getName()) && name.startsWith("system"))
        || (owner.equals(System.class.getName()) && name.equals("currentTimeMillis"))
        || (owner.equals(Date.class.getName()) && access.getTarget().getFullName().endsWith("()"));
  }

  private void requireKnown(JavaClasses imported) {
    for (var name : journalWriters) {
      require(imported.stream().anyMatch(type -> outermost(type).equals(name)), name);
    }
    for (var name : clockReaders) {
      require(imported.stream().anyMatch(type -> outermost(type).equals(name)), name);
    }
    for (var name : readsByPost) {
      require(
          imported.stream()
              .flatMap(type -> type.getMethods().stream())
              .anyMatch(method -> shortName(method).equals(name)),
          name);
    }
  }

  private void require(boolean known, String name) {
    if (!known) {
      throw new AssertionError(
          "The exception " + name + " names nothing below " + basePackage + ": a typo?");
    }
  }

  private static String shortName(JavaMethod method) {
    return outermost(method.getOwner()) + "." + method.getName();
  }

  private static DescribedPredicate<JavaClass> areNamed(String ending) {
    return describe("are named *" + ending, type -> outermost(type).endsWith(ending));
  }

  private static DescribedPredicate<JavaClass> areOneOf(List<String> simpleNames) {
    return describe("are one of " + simpleNames, type -> simpleNames.contains(outermost(type)));
  }

  private static DescribedPredicate<JavaClass> assignableTo(Class<?> type) {
    return JavaClass.Predicates.assignableTo(type);
  }

  /** Classes within a class, lambdas among them, are judged as that class. */
  private static String outermost(JavaClass type) {
    var simple = type.getFullName().substring(type.getPackageName().length());
    var name = simple.startsWith(".") ? simple.substring(1) : simple;
    var nested = name.indexOf('$');
    return nested < 0 ? name : name.substring(0, nested);
  }

  private static ArchCondition<JavaMethod> stateWhoMayCall() {
    return condition(
        "be annotated, or stand in a class that is annotated, with @Authenticated, @PermitAll or"
            + " @RolesAllowed",
        method -> {
          if (statesAccess(method::isAnnotatedWith)) {
            return true;
          }
          for (var type = method.getOwner(); type != null; type = superclass(type)) {
            if (statesAccess(type::isAnnotatedWith)) {
              return true;
            }
          }
          return false;
        });
  }

  private static JavaClass superclass(JavaClass type) {
    return type.getRawSuperclass().orElse(null);
  }

  private static ArchCondition<JavaField> repeatGroupsPossessively() {
    var recursing = java.util.regex.Pattern.compile("\\)(?:[*+]|\\{\\d*,\\d*})(?!\\+)");
    return new ArchCondition<>("repeat groups possessively in its pattern") {
      @Override
      public void check(JavaField field, ConditionEvents events) {
        var expression = field.getAnnotationOfType(Pattern.class).regexp();
        events.add(
            new SimpleConditionEvent(
                field,
                !recursing.matcher(expression).find(),
                field.getFullName() + " is to match " + expression));
      }
    };
  }

  private interface Annotated {
    boolean with(Class<? extends java.lang.annotation.Annotation> type);
  }

  private static boolean statesAccess(Annotated element) {
    return element.with(Authenticated.class)
        || element.with(PermitAll.class)
        || element.with(RolesAllowed.class);
  }

  private static ArchCondition<JavaMethod> condition(
      String text, java.util.function.Predicate<JavaMethod> holds) {
    return new ArchCondition<>(text) {
      @Override
      public void check(JavaMethod method, ConditionEvents events) {
        events.add(
            new SimpleConditionEvent(
                method,
                holds.test(method),
                method.getFullName() + (holds.test(method) ? " does " : " does not ") + text));
      }
    };
  }
}
