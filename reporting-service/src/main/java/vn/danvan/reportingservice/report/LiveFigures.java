package vn.danvan.reportingservice.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.units.UnitRef;

/**
 * The totals of a report at an instant, as they are told to those who watch it.
 *
 * @param asOf when they were found to be these
 */
@Schema(name = "LiveFigures")
public record LiveFigures(
    String report,
    UnitRef unit,
    String period,
    Instant asOf,
    @Schema(examples = "{\"registered\": 746}") Map<String, Object> totals) {

  private static final int ID_BYTES = 8;

  /** The same as long as the totals are. */
  String id() {
    return totals.entrySet().stream()
        .map(figure -> figure.getKey() + "=" + figure.getValue())
        .collect(Collectors.collectingAndThen(Collectors.joining(";"), LiveFigures::digest));
  }

  private static String digest(String text) {
    try {
      var sha256 = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(sha256.digest(text.getBytes(UTF_8)), 0, ID_BYTES);
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("SHA-256 is part of every JDK", missing);
    }
  }

  static LiveFigures of(ReportView view) {
    return new LiveFigures(view.report(), view.unit(), view.period(), view.asOf(), view.totals());
  }
}
