package vn.danvan.recognitionservice.commendation;

import java.util.List;
import java.util.stream.Collectors;
import vn.danvan.platform.units.Unit;

/** Bodies of requests about commendations, as late entries of their day. */
public final class CommendationFixture {

  private static final String LATE =
      """
      "occurredOn": "%s", "lateEntry": {"reason": "Nhập bổ sung", "sourceDocument": "12-TTr/TU"}
      """;

  private CommendationFixture() {}

  /** A named group of the unit, for the years up to that of the day. */
  public static String group(Unit issuer, Unit unit, String name, String day) {
    return draft(
        issuer, "{\"kind\": \"COLLECTIVE\", \"unit\": \"%s\", \"name\": \"%s\"}", unit, name, day);
  }

  /** A person of the unit. */
  public static String person(Unit issuer, Unit unit, String name, String day) {
    return draft(
        issuer,
        "{\"kind\": \"INDIVIDUAL\", \"unit\": \"%s\", \"name\": \"%s\", \"position\": \"Bí thư chi bộ\"}",
        unit,
        name,
        day);
  }

  private static String draft(Unit issuer, String recipient, Unit unit, String name, String day) {
    return """
        {"form": "CERTIFICATE_OF_MERIT", "issuer": "%s", "recipient": %s, "fromYear": 2020,
         "toYear": %s, "merit": "Thành tích trong phong trào", "proceedingsPending": false, %s}
        """
        .formatted(
            issuer.code(),
            recipient.formatted(unit.code(), name),
            day.substring(0, 4),
            LATE.formatted(day));
  }

  /** A decision on commendations. */
  public static String decision(
      String kind, Unit issuer, String number, String day, List<String> commendations) {
    return """
        {"kind": "%s", "issuer": "%s", "number": "%s", "date": "%s", "commendations": [%s],
         "reason": "Theo hồ sơ", %s}
        """
        .formatted(
            kind,
            issuer.code(),
            number,
            day,
            commendations.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(", ")),
            LATE.formatted(day));
  }
}
