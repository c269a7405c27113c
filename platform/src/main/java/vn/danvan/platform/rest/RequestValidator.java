package vn.danvan.platform.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.Phrase;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.problem.Violation;
import vn.danvan.platform.text.Characters;
import vn.danvan.platform.text.MultiLine;

/**
 * Checks the values of a request against its constraint annotations and its texts against forbidden
 * characters. The answer is a collector, so that an aggregate's failed guards are answered together
 * with wrong values.
 */
@ApplicationScoped
public class RequestValidator {

  /** Found out once per record: asking a class costs as much as the check itself. */
  private static final ClassValue<List<Part>> PARTS =
      new ClassValue<>() {
        @Override
        protected List<Part> computeValue(Class<?> request) {
          return Stream.of(request.getRecordComponents()).map(Part::of).toList();
        }
      };

  private final Validator validator;

  private record Part(String name, boolean multiLine, Method accessor) {

    static Part of(RecordComponent component) {
      var accessor = component.getAccessor();
      accessor.setAccessible(true);
      return new Part(
          component.getName(), component.isAnnotationPresent(MultiLine.class), accessor);
    }

    Object of(Record owner) {
      try {
        return accessor.invoke(owner);
      } catch (ReflectiveOperationException failure) {
        throw new IllegalStateException("Unreadable record component " + name, failure);
      }
    }
  }

  public RequestValidator(Validator validator) {
    this.validator = validator;
  }

  /**
   * @param request record of the body
   * @throws vn.danvan.platform.problem.DomainException {@code malformed-json} if there is no body
   */
  public Guards check(Record request) {
    if (request == null) {
      throw PlatformProblem.MALFORMED_JSON.because();
    }
    var guards = new Guards();
    checkTexts(request, "", guards);
    for (var violation : validator.validate(request)) {
      var annotation =
          violation.getConstraintDescriptor().getAnnotation().annotationType().getSimpleName();
      var constraint = Constraint.of(annotation);
      var required = violation.getConstraintDescriptor().getAttributes();
      guards.add(
          Violation.of(
                  pointer(violation.getPropertyPath()),
                  constraint.code(),
                  null,
                  constraint.phrase())
              .comparing(null, constraint.required(required)));
    }
    return guards;
  }

  private static void checkTexts(Record request, String pointer, Guards guards) {
    for (var part : PARTS.get(request.getClass())) {
      var here = pointer + "/" + part.name();
      switch (part.of(request)) {
        case String text -> checkText(text, part.multiLine(), here, guards);
        case Record nested -> checkTexts(nested, here, guards);
        case List<?> items -> {
          for (int i = 0; i < items.size(); i++) {
            if (items.get(i) instanceof Record nested) {
              checkTexts(nested, here + "/" + i, guards);
            } else if (items.get(i) instanceof String text) {
              checkText(text, false, here + "/" + i, guards);
            }
          }
        }
        case null, default -> {}
      }
    }
  }

  private static void checkText(String text, boolean multiLine, String pointer, Guards guards) {
    guards.check(
        Characters.allowed(text, multiLine) && !Characters.onlyLooksEmpty(text),
        pointer,
        PlatformProblem.FORBIDDEN_CHARACTER.slug(),
        null,
        PlatformProblem.FORBIDDEN_CHARACTER.phrase());
  }

  private static String pointer(Path path) {
    var pointer = new StringBuilder();
    for (var node : path) {
      if (node.getIndex() != null) {
        pointer.append('/').append(node.getIndex());
      }
      if (node.getName() != null && !node.getName().startsWith("<")) {
        pointer.append('/').append(node.getName());
      }
    }
    return pointer.toString();
  }

  /** Sentences for the standard constraints, in both languages. */
  private enum Constraint {
    MISSING("required", "Cần điền giá trị này.", "A value is needed.", null),
    SIZE("size", "Độ dài không hợp lệ.", "The length is not allowed.", "min..max"),
    MIN("out-of-range", "Giá trị quá nhỏ.", "The value is too small.", "value"),
    MAX("out-of-range", "Giá trị quá lớn.", "The value is too large.", "value"),
    OTHER("not-allowed", "Giá trị không hợp lệ.", "The value is not valid.", null);

    private final String code;
    private final Phrase phrase;
    private final String attribute;

    Constraint(String code, String vi, String en, String attribute) {
      this.code = code;
      this.phrase = new Phrase(vi, en);
      this.attribute = attribute;
    }

    static Constraint of(String annotation) {
      return switch (annotation) {
        case "NotNull", "NotBlank", "NotEmpty" -> MISSING;
        case "Size" -> SIZE;
        case "Min", "Positive", "PositiveOrZero", "DecimalMin" -> MIN;
        case "Max", "DecimalMax" -> MAX;
        default -> OTHER;
      };
    }

    String code() {
      return code;
    }

    Phrase phrase() {
      return phrase;
    }

    String required(java.util.Map<String, Object> attributes) {
      if (attribute == null) {
        return null;
      }
      return this == SIZE
          ? attributes.get("min") + ".." + attributes.get("max")
          : String.valueOf(attributes.getOrDefault(attribute, "0"));
    }
  }
}
