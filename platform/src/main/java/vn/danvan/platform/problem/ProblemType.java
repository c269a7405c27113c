package vn.danvan.platform.problem;

import java.util.List;

/**
 * One sort of refusal; each aggregate has an enum of its own, {@link PlatformProblem} is the common
 * one.
 */
public interface ProblemType {

  /** Last segment of the problem's {@code type}: {@code /problems/<slug>}. */
  String slug();

  ProblemKind kind();

  Phrase phrase();

  /** The refusal with the phrase's arguments filled in. */
  default DomainException because(Object... arguments) {
    return new DomainException(this, arguments, List.of());
  }
}
