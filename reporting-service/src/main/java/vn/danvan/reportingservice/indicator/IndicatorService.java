package vn.danvan.reportingservice.indicator;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.platform.access.Access;
import vn.danvan.platform.access.Role;
import vn.danvan.platform.paging.Page;
import vn.danvan.platform.paging.PageRequest;
import vn.danvan.platform.problem.Phrase;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.rest.Parameters;
import vn.danvan.platform.text.Characters;
import vn.danvan.platform.units.Unit;
import vn.danvan.platform.units.UnitDirectory;
import vn.danvan.platform.units.UnitTree;
import vn.danvan.reportingservice.indicator.IndicatorReader.Scope;
import vn.danvan.reportingservice.indicator.IndicatorsView.Finding;
import vn.danvan.reportingservice.indicator.IndicatorsView.IndicatorView;
import vn.danvan.reportingservice.period.Period;
import vn.danvan.reportingservice.report.RecordView;
import vn.danvan.reportingservice.watermark.Standpoints;

/**
 * Shows those who answer for a unit's figures where to look twice.
 *
 * @see "docs/rules.md: R-REP-16 (indicators)"
 */
@ApplicationScoped
class IndicatorService {

  private static final Phrase NOTE =
      new Phrase(
          "Dấu hiệu để xem xét lại hồ sơ, không phải kết luận về đơn vị nào.",
          "Hints at records to look at, no verdict on any unit.");
  private static final LocalDate FIRST = LocalDate.of(1, 1, 1);
  private static final UUID BEFORE_ALL = new UUID(0, 0);
  private static final int KEY_PARTS = 3;

  private final Access access;
  private final UnitDirectory units;
  private final Standpoints standpoints;
  private final IndicatorReader reader;
  private final Jdbi jdbi;

  IndicatorService(
      Access access,
      UnitDirectory units,
      Standpoints standpoints,
      IndicatorReader reader,
      Jdbi jdbi) {
    this.access = access;
    this.units = units;
    this.standpoints = standpoints;
    this.reader = reader;
    this.jdbi = jdbi;
  }

  IndicatorsView all(String unitText, String periodText, Locale locale) {
    var unit = seen(unitText);
    var period = period(periodText);
    var tree = units.tree();
    var reached = standpoints.reached();
    return jdbi.inTransaction(
        handle -> {
          var standpoint = standpoints.begin(handle, Standpoints.SNAPSHOT, reached, null);
          var scope = new Scope(unit.id(), period, standpoint.asOf());
          return new IndicatorsView(
              unit.ref(),
              period.text(),
              period.from(),
              period.to(),
              standpoint.asOf(),
              standpoint.complete(),
              NOTE.in(locale),
              Stream.of(Indicator.values())
                  .map(indicator -> view(handle, indicator, scope, tree, locale))
                  .toList());
        });
  }

  private IndicatorView view(
      Handle handle, Indicator indicator, Scope scope, UnitTree tree, Locale locale) {
    var found = reader.findings(handle, indicator, scope);
    return new IndicatorView(
        indicator.code(),
        indicator.definition().in(locale),
        indicator.thresholds(),
        found.isEmpty() ? 0 : found.getFirst().all(),
        found.stream()
            .map(
                one ->
                    new Finding(
                        tree.ref(one.unit()),
                        one.about().isEmpty() ? null : one.about(),
                        one.records(),
                        one.outOf(),
                        evidence(indicator, scope, one)))
            .toList());
  }

  private static String evidence(Indicator indicator, Scope scope, IndicatorReader.Found found) {
    return "/api/v1/indicators/"
        + indicator.code()
        + "/records?unit="
        + scope.unit()
        + "&period="
        + encoded(scope.period().text())
        + "&of="
        + found.unit()
        + (found.about().isEmpty() ? "" : "&about=" + encoded(found.about()));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Pages keep the instant of the first one, so that they are pages of one list. */
  Page<RecordView> records(
      String name, String unitText, String periodText, String of, String about, PageRequest page) {
    access.require(Role.OFFICER, Role.SECRETARY, Role.SIGNATORY, Role.SUPERVISOR);
    if (about != null && !Characters.allowed(about, false)) {
      throw Parameters.invalid("about", about);
    }
    var indicator = Indicator.of(name).orElseThrow(PlatformProblem.UNKNOWN::because);
    var unit = seen(unitText);
    var period = period(periodText);
    var finding = of == null ? unit : units.parameter("of", of);
    var tree = units.tree();
    var wanted = page.last(KEY_PARTS, key -> Instant.parse(key.getFirst())).orElse(null);
    var afterDate = page.last(KEY_PARTS, key -> LocalDate.parse(key.get(1))).orElse(FIRST);
    var afterId = page.last(KEY_PARTS, key -> UUID.fromString(key.getLast())).orElse(BEFORE_ALL);
    var reached = standpoints.reached();
    return jdbi.inTransaction(
        handle -> {
          var asOf = standpoints.begin(handle, Standpoints.SNAPSHOT, reached, wanted).asOf();
          var rows =
              reader.records(
                  handle,
                  indicator,
                  new Scope(unit.id(), period, asOf),
                  finding.id(),
                  about == null ? "" : about,
                  afterDate,
                  afterId,
                  page.limit() + 1);
          return page.page(
              rows.stream().map(row -> view(row, tree, asOf)).toList(), RecordView::sortKey);
        });
  }

  private static RecordView view(IndicatorReader.Evidence row, UnitTree tree, Instant asOf) {
    return new RecordView(
        row.id(),
        row.kind().type(),
        tree.ref(row.unit()),
        row.title(),
        row.on(),
        null,
        row.state(),
        null,
        null,
        null,
        null,
        row.amount(),
        List.of(asOf.toString(), row.on().toString(), row.id().toString()));
  }

  private Unit seen(String unitText) {
    access.require(Role.OFFICER, Role.SECRETARY, Role.SIGNATORY, Role.SUPERVISOR);
    var unit = units.parameter("unit", required("unit", unitText));
    access.requireSight(unit.id());
    return unit;
  }

  private static Period period(String text) {
    try {
      return Period.parse(required("period", text));
    } catch (DateTimeException unreadable) {
      throw Parameters.invalid("period", text);
    }
  }

  private static String required(String name, String value) {
    if (value == null || value.isBlank()) {
      throw Parameters.invalid(name, "");
    }
    return value;
  }
}
