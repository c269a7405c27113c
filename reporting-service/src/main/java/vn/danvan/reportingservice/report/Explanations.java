package vn.danvan.reportingservice.report;

import java.time.Instant;
import java.util.Locale;
import vn.danvan.platform.units.Unit;
import vn.danvan.reportingservice.period.Period;

/** Says in one sentence what a figure counts, by which date, with which filters. */
final class Explanations {

  private Explanations() {}

  /** Filters as asked; null where they were not. */
  record Filters(
      Unit unit,
      Period period,
      String field,
      String campaign,
      String directive,
      String level,
      Instant asOf,
      String structure) {}

  static String sentence(Report report, Figure figure, Filters filters, Locale locale) {
    var english = Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
    var text = new StringBuilder(english ? "The figure \"" : "Chỉ tiêu \"");
    text.append(figure.name());
    text.append(english ? "\" counts " : "\" là ");
    text.append(figure.what().in(locale));
    if (filters.unit() != null) {
      text.append(english ? "; in " : "; phạm vi ").append(filters.unit().name());
      text.append(english ? " with all units below it" : " và mọi đơn vị bên dưới");
    } else {
      text.append(
          english
              ? "; in the unit asked for with all units below it"
              : "; phạm vi đơn vị được chọn và mọi đơn vị bên dưới");
    }
    if (filters.period() != null) {
      text.append(english ? ", from " : ", từ ").append(filters.period().from());
      text.append(english ? " to " : " đến ").append(filters.period().to());
      text.append(
          english ? ", both days included (Vietnam time)" : ", tính cả hai ngày (giờ Việt Nam)");
    } else {
      text.append(english ? ", in the period asked for" : ", trong kỳ được chọn");
    }
    if (filters.field() != null) {
      text.append(english ? ", main field " : ", lĩnh vực chính ").append(filters.field());
      text.append(english ? " and those below it" : " và các lĩnh vực con");
    }
    if (filters.campaign() != null) {
      text.append(english ? ", linked to the campaign " : ", gắn với cuộc vận động ")
          .append(filters.campaign());
    }
    if (filters.directive() != null) {
      text.append(english ? ", under the directive " : ", thực hiện văn bản ")
          .append(filters.directive());
    }
    if (filters.level() != null) {
      text.append(
              report.filtersByLevel()
                  ? english ? ", level " : ", cấp "
                  : english ? ", recognizing level " : ", cấp công nhận ")
          .append(filters.level());
    }
    text.append(
        "CURRENT".equals(filters.structure())
            ? english ? ", filed by today's units" : ", xếp theo đơn vị hiện nay"
            : english
                ? ", filed by the units of its date"
                : ", xếp theo đơn vị tại thời điểm của sự việc");
    if (filters.asOf() != null) {
      text.append(english ? ", as recorded up to " : ", theo những gì đã ghi nhận đến ")
          .append(filters.asOf());
    }
    return text.append('.').toString();
  }
}
