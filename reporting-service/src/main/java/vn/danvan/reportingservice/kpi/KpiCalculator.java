package vn.danvan.reportingservice.kpi;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.danvan.platform.problem.Phrase;
import vn.danvan.reportingservice.kpi.Formula.Column;
import vn.danvan.reportingservice.kpi.Formula.Reason;
import vn.danvan.reportingservice.kpi.KpiFigures.Asked;
import vn.danvan.reportingservice.kpi.KpiFigures.Figures;
import vn.danvan.reportingservice.kpi.KpiFigures.Reported;
import vn.danvan.reportingservice.kpi.KpiValueView.AgainstTarget;
import vn.danvan.reportingservice.kpi.KpiValueView.Taken;
import vn.danvan.reportingservice.reportedfigure.Qualifier;

/** Works KPIs out and shows what they are made of. */
@ApplicationScoped
class KpiCalculator {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final Phrase COMPUTED = new Phrase("{0} = {1}", "{0} = {1}");
  private static final Map<Reason, Phrase> NONE =
      Map.of(
          Reason.DIVISION_BY_ZERO,
          new Phrase("Không có giá trị: phép chia cho 0.", "No value: a division by 0."),
          Reason.NO_VALUE,
          new Phrase(
              "Không có giá trị: chỉ tiêu {0} không có giá trị.",
              "No value: the figure {0} has none."),
          Reason.NOT_REPORTED,
          new Phrase(
              "Không có giá trị: chưa có số liệu báo cáo được duyệt cho {0}.",
              "No value: nothing is reported and approved for {0}."));

  private static final String HIDDEN = "HIDDEN";
  private static final Phrase NOT_FOR_ALL =
      new Phrase(
          "Được ẩn: chỉ tiêu {0} là số liệu nhỏ về người.",
          "Hidden: the figure {0} is a small number of persons.");

  private final KpiFigures reports;

  KpiCalculator(KpiFigures reports) {
    this.reports = reports;
  }

  /**
   * @param data the definition that it goes by
   */
  KpiValueView value(KpiData data, Asked asked, Locale locale) {
    var formula = Formula.parse(data.formula());
    var read =
        reports.read(
            formula.columns().stream().map(Column::report).collect(Collectors.toSet()), asked);
    var result = formula.evaluate(column -> value(column, read));
    var hidden = formula.columns().stream().filter(column -> isHidden(column, read)).findFirst();
    var value =
        result.value() == null || hidden.isPresent()
            ? null
            : result.value().setScale(data.decimals(), RoundingMode.HALF_UP);
    var taken = formula.columns().stream().map(column -> taken(column, read, asked)).toList();
    return new KpiValueView(
        data.id(),
        data.code(),
        data.version(),
        read.unit(),
        read.period(),
        read.from(),
        read.to(),
        read.asOf(),
        read.complete(),
        data.formula(),
        value,
        value == null ? null : weakest(taken).name(),
        hidden.isPresent() ? HIDDEN : result.reason() == null ? null : result.reason().name(),
        hidden.isPresent()
            ? NOT_FOR_ALL.in(locale, hidden.get())
            : value == null
                ? NONE.get(result.reason()).in(locale, result.because())
                : COMPUTED.in(
                    locale, written(data.formula(), formula, read), value.toPlainString()),
        taken,
        value == null || data.target() == null ? null : against(data, value));
  }

  private static boolean isHidden(Column column, Figures read) {
    return !column.reported()
        && read.hidden().getOrDefault(column.report(), Set.of()).contains(column.figure());
  }

  private static Qualifier weakest(List<Taken> taken) {
    return Qualifier.weakest(
        taken.stream()
            .map(Taken::qualifier)
            .filter(Objects::nonNull)
            .map(Qualifier::valueOf)
            .toList());
  }

  private static Optional<BigDecimal> value(Column column, Figures read) {
    return column.reported()
        ? reported(column, read).map(figure -> BigDecimal.valueOf(figure.value()))
        : Optional.ofNullable(read.totals().get(column.report()).get(column.figure()));
  }

  private static Optional<Reported> reported(Column column, Figures read) {
    return read.reported().get(column.report()).stream()
        .filter(figure -> figure.metric().equals(column.figure()))
        .findFirst();
  }

  /** The formula with the figures filled in. */
  private static String written(String text, Formula formula, Figures read) {
    var written = text;
    // Longer names first, so that none is taken for the beginning of another.
    for (var column :
        formula.columns().stream()
            .sorted((a, b) -> b.toString().length() - a.toString().length())
            .toList()) {
      written = written.replace(column.toString(), plain(value(column, read)));
    }
    return written;
  }

  private static String plain(Optional<BigDecimal> value) {
    return value.map(BigDecimal::toPlainString).orElse("?");
  }

  private static Taken taken(Column column, Figures read, Asked asked) {
    if (column.reported()) {
      var figure = reported(column, read);
      return new Taken(
          column.report(),
          column.figure(),
          true,
          figure.map(one -> BigDecimal.valueOf(one.value())).orElse(null),
          figure.map(one -> one.qualifier().name()).orElse(null),
          figure.map(one -> "/api/v1/reported-figures/" + one.id()).orElse(null),
          null,
          figure.map(Reported::source).orElse(null));
    }
    var value = value(column, read).orElse(null);
    var query =
        "?figure="
            + column.figure()
            + "&unit="
            + read.unit().id()
            + "&period="
            + URLEncoder.encode(read.period(), StandardCharsets.UTF_8)
            + "&asOf="
            + read.asOf()
            + (asked.structure() == null ? "" : "&structure=" + asked.structure());
    var report = "/api/v1/reports/" + column.report();
    return new Taken(
        column.report(),
        column.figure(),
        false,
        value,
        value == null ? null : Qualifier.EXACT.name(),
        report + "/records" + query,
        report + "/explanation" + query,
        null);
  }

  private static AgainstTarget against(KpiData data, BigDecimal value) {
    var target = data.target();
    return new AgainstTarget(
        target,
        value.subtract(target),
        target.signum() == 0
            ? null
            : value.multiply(HUNDRED).divide(target, 1, RoundingMode.HALF_UP),
        Direction.valueOf(data.direction()).isMet(value, target));
  }
}
