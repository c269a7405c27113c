package vn.danvan.modelservice.reference;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.Phrase;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.units.Unit;

/** What reference data must keep to; the code of a failure is the constant's name in kebab case. */
public enum ReferenceRule {
  ID_NOT_UUID_V7(
      "R-UNI-01",
      "Mã định danh {0} không phải UUID phiên bản 7.",
      "The id {0} is no UUID of version 7."),
  NOT_A_PROVINCE("R-REF-01", "{0} không phải là tỉnh, thành phố.", "{0} is not a province."),
  PERIOD_REVERSED(
      "R-REF-02",
      "Ngày cuối {1} trước ngày đầu {0} của giai đoạn.",
      "The last day {1} is before the first day {0}."),
  CLOSED_TOO_EARLY(
      "R-REF-03",
      "Ngày đóng {0} trước ngày bắt đầu {1}.",
      "The closing on {0} is before the beginning on {1}.");

  private static final int UUID_VERSION = 7;

  private final String rule;
  private final Phrase phrase;

  ReferenceRule(String rule, String vi, String en) {
    this.rule = rule;
    this.phrase = new Phrase(vi, en);
  }

  /**
   * What is asked of a campaign and of a directive that is registered.
   *
   * @param province null for all provinces
   */
  public static void checkRegistration(
      UUID id, Unit province, LocalDate from, LocalDate to, Guards guards) {
    ID_NOT_UUID_V7.check(guards, id.version() == UUID_VERSION, "", id);
    if (province != null) {
      NOT_A_PROVINCE.check(
          guards, province.id().equals(province.provinceId()), "/province", province.name());
    }
    if (from != null && to != null) {
      PERIOD_REVERSED.check(guards, !to.isBefore(from), "/to", from, to);
    }
  }

  /**
   * What is asked of a closing: that it is open, and not closed before its first day.
   *
   * @param closedOn null while it is open
   */
  public static void checkClosing(LocalDate closedOn, LocalDate from, LocalDate on, Guards guards) {
    if (closedOn != null) {
      throw PlatformProblem.ILLEGAL_TRANSITION.because("closure", "CLOSED");
    }
    if (on != null && from != null) {
      CLOSED_TOO_EARLY.check(guards, !on.isBefore(from), "/closedOn", on, from);
    }
  }

  public boolean check(Guards guards, boolean holds, String pointer, Object... arguments) {
    var code = name().toLowerCase(Locale.ROOT).replace('_', '-');
    return guards.check(holds, pointer, code, rule, phrase, arguments);
  }
}
