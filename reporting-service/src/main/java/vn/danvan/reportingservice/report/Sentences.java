package vn.danvan.reportingservice.report;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import vn.danvan.platform.problem.Phrase;

/** Says a figure in one sentence, with what must be known to read it rightly. */
final class Sentences {

  private static final DateTimeFormatter VIETNAMESE_DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

  private static final Phrase NONE = new Phrase("không có", "none");
  private static final Phrase HIDDEN =
      new Phrase("được ẩn (số liệu nhỏ về người)", "hidden (a small number of persons)");
  private static final Phrase INCOMPLETE =
      new Phrase(" Số liệu có thể chưa đầy đủ.", " The figures may not be complete yet.");

  private Sentences() {}

  static String of(Figure figure, ReportView view, Locale locale) {
    var sentence =
        isEnglish(locale)
            ? "%s, %s to %s: %s: %s.".formatted(words(figure, view, locale))
            : "%s, từ %s đến %s: %s là %s.".formatted(words(figure, view, locale));
    return sentence
        + reported(figure, view, locale)
        + (view.complete() ? "" : INCOMPLETE.in(locale));
  }

  private static Object[] words(Figure figure, ReportView view, Locale locale) {
    return new Object[] {
      view.unit().name(),
      day(view.from(), locale),
      day(view.to(), locale),
      figure.what().in(locale),
      view.totals().get(figure.name()) instanceof Number value
          ? NumberFormat.getInstance(locale).format(value)
          : (view.hidden().contains(figure.name()) ? HIDDEN : NONE).in(locale)
    };
  }

  /** What was reported stands beside what is counted, with its qualifier, and is never added. */
  private static String reported(Figure figure, ReportView view, Locale locale) {
    var text = new StringBuilder();
    for (var one : view.reported()) {
      if (one.metric().equals(figure.name())) {
        text.append(isEnglish(locale) ? " Reported: " : " Số liệu báo cáo: ")
            .append(qualifier(one.qualifier()).in(locale))
            .append(NumberFormat.getInstance(locale).format(one.value()))
            .append(" (")
            .append(one.source())
            .append(").");
      }
    }
    return text.toString();
  }

  private static Phrase qualifier(String name) {
    return switch (name) {
      case "AT_LEAST" -> new Phrase("ít nhất ", "at least ");
      case "APPROX_BELOW" -> new Phrase("gần ", "almost ");
      case "DERIVED" -> new Phrase("suy ra ", "derived ");
      default -> new Phrase("", "");
    };
  }

  private static String day(LocalDate day, Locale locale) {
    return isEnglish(locale) ? day.toString() : VIETNAMESE_DAY.format(day);
  }

  private static boolean isEnglish(Locale locale) {
    return Locale.ENGLISH.getLanguage().equals(locale.getLanguage());
  }
}
