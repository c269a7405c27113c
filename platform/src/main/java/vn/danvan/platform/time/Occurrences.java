package vn.danvan.platform.time;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.Phrase;
import vn.danvan.platform.units.UnitDirectory;

/**
 * Decides when an act happened.
 *
 * @see "docs/rules.md: R-GEN-01 (not in the future), R-GEN-02 (late entry)"
 */
@ApplicationScoped
public class Occurrences {

  /** A fact older than this many days is entered late. */
  static final int LATE_AFTER_DAYS = 30;

  private static final LocalDate EARLIEST = LocalDate.of(1945, 9, 2);
  private static final Phrase FUTURE =
      new Phrase(
          "Ngày xảy ra ({0}) không được ở tương lai.",
          "The date of the fact ({0}) lies in the future.");
  private static final Phrase TOO_EARLY =
      new Phrase(
          "Ngày xảy ra ({0}) quá xa trong quá khứ.",
          "The date of the fact ({0}) lies too far back.");
  private static final Phrase NEEDS_SOURCE =
      new Phrase(
          "Nhập muộn hơn {0} ngày phải nêu lý do và văn bản nguồn (lateEntry).",
          "An entry more than {0} days late needs its reason and source document (lateEntry).");
  private static final Phrase CLOSED =
      new Phrase(
          "Đơn vị {0} chưa được mở nhập bổ sung cho ngày {1}.",
          "The unit {0} is not open for late entry of {1}.");

  private final VietnamTime time;
  private final UnitDirectory units;

  public Occurrences(VietnamTime time, UnitDirectory units) {
    this.time = time;
    this.units = units;
  }

  /** When the act happened at the unit; failed conditions go to the guards. */
  public Occurrence of(Act act, UUID unit, Guards guards) {
    var today = time.today();
    var on = act.occurredOn() == null ? today : act.occurredOn();
    guards.check(!on.isAfter(today), "/occurredOn", "invalid-date", null, FUTURE, on);
    guards.check(!on.isBefore(EARLIEST), "/occurredOn", "invalid-date", null, TOO_EARLY, on);
    var late = on.isBefore(today.minusDays(LATE_AFTER_DAYS));
    var entry = act.lateEntry();
    if (late) {
      guards.check(
          entry != null,
          "/lateEntry",
          "late-entry-required",
          "R-GEN-02",
          NEEDS_SOURCE,
          LATE_AFTER_DAYS);
      var tree = units.tree();
      guards.check(
          tree.isOpenForLateEntry(unit, on),
          "/occurredOn",
          "not-open-for-late-entry",
          "R-GEN-02",
          CLOSED,
          tree.name(unit),
          on);
    }
    var note = late && entry != null ? entry.reason() + "\n" + entry.sourceDocument() : null;
    return new Occurrence(on, late, note, null);
  }
}
