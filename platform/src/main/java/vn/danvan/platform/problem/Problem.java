package vn.danvan.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Problem document of RFC 9457. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "Problem", description = "Problem document (RFC 9457)")
public record Problem(
    @Schema(examples = "/problems/validation") String type,
    String title,
    int status,
    String detail,
    String traceId,
    List<Error> errors) {

  /** One reason, naming the member of the request that it is about. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "ProblemError")
  public record Error(
      @Schema(examples = "/title") String pointer,
      String code,
      String rule,
      String message,
      String current,
      String required) {

    public static Error of(Violation violation, Locale locale) {
      return new Error(
          violation.pointer(),
          violation.code(),
          violation.rule(),
          violation.phrase().in(locale, violation.arguments()),
          violation.current(),
          violation.required());
    }
  }

  static Problem of(DomainException refusal, Locale locale, String traceId) {
    var detail = refusal.detail(locale);
    return new Problem(
        "/problems/" + refusal.type().slug(),
        detail,
        refusal.type().kind().status(),
        detail,
        traceId,
        refusal.violations().stream().map(violation -> Error.of(violation, locale)).toList());
  }
}
