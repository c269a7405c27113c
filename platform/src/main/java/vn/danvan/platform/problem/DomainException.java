package vn.danvan.platform.problem;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A refusal: nothing was changed. Answered as an RFC 9457 problem document. */
public class DomainException extends RuntimeException {

  private final transient ProblemType type;
  private final transient Object[] arguments;
  private final transient List<Violation> violations;

  public DomainException(ProblemType type, Object[] arguments, List<Violation> violations) {
    super(type.slug() + " " + Arrays.toString(arguments), null, false, false);
    this.type = type;
    this.arguments = arguments.clone();
    this.violations = List.copyOf(violations);
  }

  public ProblemType type() {
    return type;
  }

  public List<Violation> violations() {
    return violations;
  }

  public String detail(Locale locale) {
    return type.phrase().in(locale, arguments);
  }

  /**
   * The refusal's reasons; a refusal without listed reasons is its own only one.
   *
   * @throws DomainException this one, if it says nothing of what was asked: what the service can't
   *     do for now is no fault of the row or line in which it was found, and all is to be asked
   *     again
   */
  public List<Violation> reasons() {
    if (type.kind().status() >= ProblemKind.INTERNAL.status()) {
      throw this;
    }
    return violations.isEmpty()
        ? List.of(Violation.of("", type.slug(), null, type.phrase(), arguments))
        : violations;
  }

  /** The same refusal, naming the member or parameter that it is about. */
  public DomainException at(String pointer) {
    return new DomainException(
        type,
        arguments,
        List.of(Violation.of(pointer, type.slug(), null, type.phrase(), arguments)));
  }
}
