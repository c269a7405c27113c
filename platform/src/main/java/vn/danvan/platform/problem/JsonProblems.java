package vn.danvan.platform.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.DateTimeException;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Says what is wrong with a JSON body, naming the member. */
public final class JsonProblems {

  private static final Phrase NOT_A_DATE =
      new Phrase(
          "Ngày không hợp lệ; cần dạng năm-tháng-ngày, ví dụ 2023-12-31.",
          "Not a date; write 2023-12-31.");
  private static final Phrase NOT_ALLOWED =
      new Phrase("Giá trị không được phép.", "The value is not allowed.");
  private static final Phrase NOT_A_WHOLE_NUMBER =
      new Phrase(
          "Cần số nguyên trong khoảng cho phép.", "A whole number within the range is needed.");

  /** Members that only the system sets; sent by a client they are refused, never ignored. */
  private static final Set<String> READ_ONLY =
      Set.of(
          "id",
          "version",
          "state",
          "status",
          "score",
          "decidedBy",
          "ownerUnit",
          "registeredLevel",
          "allowedActions",
          "recordedAt",
          "createdAt",
          "dueOn",
          "recognitionId",
          "provinceId");

  private JsonProblems() {}

  static DomainException of(JacksonException failure) {
    if (failure.getCause() instanceof DomainException refusal) {
      return refusal.violations().isEmpty() ? refusal.at(pointer(failure)) : refusal;
    }
    var text = String.valueOf(failure.getOriginalMessage());
    return switch (failure) {
      case StreamConstraintsException _ ->
          (text.contains("epth") ? PlatformProblem.TOO_DEEP : PlatformProblem.NUMBER_OUT_OF_RANGE)
              .because();
      case UnrecognizedPropertyException unknown -> {
        var name = unknown.getPropertyName();
        yield (READ_ONLY.contains(name)
                ? PlatformProblem.READ_ONLY_PROPERTY
                : PlatformProblem.UNKNOWN_PROPERTY)
            .because(name)
            .at(pointer(unknown));
      }
      case InvalidFormatException value when isDate(value.getTargetType()) ->
          new Guards()
              .add(Violation.of(pointer(value), "invalid-date", null, NOT_A_DATE))
              .refusal();
      case InvalidFormatException value when value.getTargetType().isEnum() ->
          new Guards()
              .add(
                  Violation.of(pointer(value), "not-allowed", null, NOT_ALLOWED)
                      .comparing(value.getValue(), names(value.getTargetType())))
              .refusal();
      case JsonMappingException value when isOutOfWholeNumbers(value, text) ->
          new Guards()
              .add(Violation.of(pointer(value), "out-of-range", null, NOT_A_WHOLE_NUMBER))
              .refusal();
      case MismatchedInputException value
          when value.getPath().isEmpty() && text.startsWith("No content") ->
          PlatformProblem.MALFORMED_JSON.because();
      case MismatchedInputException value when text.startsWith("Trailing token") ->
          PlatformProblem.MALFORMED_JSON.because();
      case MismatchedInputException value ->
          PlatformProblem.TYPE_MISMATCH.because(pointer(value)).at(pointer(value));
      default -> unreadable(text);
    };
  }

  private static DomainException unreadable(String text) {
    if (text.startsWith("Duplicate")) {
      return PlatformProblem.DUPLICATE_KEY.because();
    }
    if (text.contains("UTF-8")) {
      return PlatformProblem.INVALID_ENCODING.because();
    }
    if (text.contains("out of range")) {
      return PlatformProblem.NUMBER_OUT_OF_RANGE.because();
    }
    return PlatformProblem.MALFORMED_JSON.because();
  }

  private static boolean isDate(Class<?> type) {
    return type != null
        && (Temporal.class.isAssignableFrom(type)
            || DateTimeException.class.isAssignableFrom(type));
  }

  /**
   * Too large for its type, or a fraction where a whole number is meant: a wrong value, not a wrong
   * type.
   */
  private static boolean isOutOfWholeNumbers(JsonMappingException failure, String text) {
    return failure.getCause() instanceof InputCoercionException
        || text.startsWith("Cannot coerce Floating-point value");
  }

  private static String names(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(Object::toString)
        .collect(Collectors.joining(", "));
  }

  private static String pointer(JacksonException failure) {
    if (!(failure instanceof JsonMappingException mapping)) {
      return "";
    }
    return mapping.getPath().stream()
        .map(
            step ->
                "/" + (step.getFieldName() == null ? step.getIndex() : token(step.getFieldName())))
        .collect(Collectors.joining());
  }

  /** A reference token of RFC 6901, cut short like everything that is echoed. */
  private static String token(String name) {
    return Phrase.abbreviated(name).replace("~", "~0").replace("/", "~1");
  }
}
