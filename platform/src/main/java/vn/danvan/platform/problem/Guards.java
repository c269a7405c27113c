package vn.danvan.platform.problem;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects every reason against a command, so that all are answered at once (422). A service fills
 * in what is wrong with the request's values, the aggregate adds its failed guards and then calls
 * {@link #pass}.
 */
public final class Guards {

  private final List<Violation> violations = new ArrayList<>();

  public Guards add(Violation violation) {
    violations.add(violation);
    return this;
  }

  /** Adds the violation unless the condition holds; answers the condition. */
  public boolean check(
      boolean holds, String pointer, String code, String rule, Phrase phrase, Object... arguments) {
    if (!holds) {
      violations.add(Violation.of(pointer, code, rule, phrase, arguments));
    }
    return holds;
  }

  public boolean failed() {
    return !violations.isEmpty();
  }

  public List<Violation> violations() {
    return List.copyOf(violations);
  }

  /**
   * @throws DomainException with everything collected: its type is the common code of all reasons
   *     where there is one that has a type of its own, otherwise {@code guards-failed} if a rule is
   *     named, otherwise {@code validation}
   */
  public void pass() {
    if (violations.isEmpty()) {
      return;
    }
    throw refusal();
  }

  /** Everything collected, as the exception that {@link #pass} would throw. */
  public DomainException refusal() {
    return new DomainException(commonType(), new Object[0], violations);
  }

  private ProblemType commonType() {
    var codes = violations.stream().map(Violation::code).distinct().toList();
    if (codes.size() == 1) {
      for (var type : List.of(PlatformProblem.FORBIDDEN_CHARACTER, PlatformProblem.INVALID_DATE)) {
        if (type.slug().equals(codes.getFirst())) {
          return type;
        }
      }
    }
    return violations.stream().anyMatch(violation -> violation.rule() != null)
        ? PlatformProblem.GUARDS_FAILED
        : PlatformProblem.VALIDATION;
  }
}
