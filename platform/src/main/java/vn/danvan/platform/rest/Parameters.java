package vn.danvan.platform.rest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import vn.danvan.platform.problem.DomainException;
import vn.danvan.platform.problem.PlatformProblem;

/**
 * Reads query parameters; null stays null, anything unreadable is 400 {@code invalid-parameter}.
 */
public final class Parameters {

  private Parameters() {}

  public static UUID id(String name, String value) {
    return read(name, value, UUID::fromString);
  }

  public static LocalDate date(String name, String value) {
    return read(name, value, Dates::parse);
  }

  public static Integer number(String name, String value) {
    return read(name, value, Integer::valueOf);
  }

  public static Boolean flag(String name, String value) {
    return read(
        name,
        value,
        text ->
            switch (text) {
              case "true" -> true;
              case "false" -> false;
              default -> throw new IllegalArgumentException(text);
            });
  }

  public static <E extends Enum<E>> E oneOf(String name, String value, Class<E> type) {
    return read(name, value, text -> Enum.valueOf(type, text));
  }

  public static DomainException invalid(String name, String value) {
    return PlatformProblem.INVALID_PARAMETER.because(name, value).at(name);
  }

  private static <T> T read(String name, String value, Function<String, T> reader) {
    if (value == null) {
      return null;
    }
    try {
      return reader.apply(value);
    } catch (IllegalArgumentException | DateTimeException unreadable) {
      throw invalid(name, value);
    }
  }
}
