package vn.danvan.platform.rest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import vn.danvan.platform.problem.DomainException;
import vn.danvan.platform.problem.PlatformProblem;

/**
 * Reads query parameters; null stays null, anything unreadable is 400 {@code invalid-parameter}.
 */
public final class Parameters {

  /** As many ids as fit into an address. */
  static final int MOST_IDS = 100;

  private Parameters() {}

  public static UUID id(String name, String value) {
    return read(name, value, UUID::fromString);
  }

  /**
   * Ids of a parameter that may stand many times.
   *
   * @return each once; null without any
   */
  public static List<UUID> ids(String name, List<String> values) {
    if (values == null || values.isEmpty()) {
      return null;
    }
    if (values.size() > MOST_IDS) {
      throw invalid(name, values.size() + "x");
    }
    return values.stream().map(value -> id(name, value)).distinct().toList();
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
