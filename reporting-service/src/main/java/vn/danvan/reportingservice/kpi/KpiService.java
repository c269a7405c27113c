package vn.danvan.reportingservice.kpi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.platform.access.Access;
import vn.danvan.platform.access.CurrentCaller;
import vn.danvan.platform.access.Role;
import vn.danvan.platform.journal.Journal;
import vn.danvan.platform.journal.JournalReader;
import vn.danvan.platform.paging.Page;
import vn.danvan.platform.paging.PageRequest;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.platform.persistence.TransactionLock;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.rest.AllowedAction;
import vn.danvan.platform.rest.Parameters;
import vn.danvan.platform.rest.Preconditions;
import vn.danvan.platform.rest.RequestValidator;
import vn.danvan.platform.time.Occurrence;
import vn.danvan.platform.time.VietnamTime;
import vn.danvan.reportingservice.watermark.AsOf;

/** Keeps the catalogue of KPIs and works their values out. */
@ApplicationScoped
class KpiService {

  private static final String RULE = "R-REP-18";

  private final KpiRepository kpis;
  private final KpiFigures figures;
  private final KpiCalculator calculator;
  private final Access access;
  private final CurrentCaller caller;
  private final RequestValidator validator;
  private final Preconditions preconditions;
  private final Journal journal;
  private final JournalReader history;
  private final VietnamTime time;
  private final Jdbi jdbi;
  private final ObjectMapper json;

  KpiService(
      KpiRepository kpis,
      KpiFigures figures,
      KpiCalculator calculator,
      Access access,
      CurrentCaller caller,
      RequestValidator validator,
      Preconditions preconditions,
      Journal journal,
      JournalReader history,
      VietnamTime time,
      Jdbi jdbi,
      ObjectMapper json) {
    this.kpis = kpis;
    this.figures = figures;
    this.calculator = calculator;
    this.access = access;
    this.caller = caller;
    this.validator = validator;
    this.preconditions = preconditions;
    this.journal = journal;
    this.history = history;
    this.time = time;
    this.jdbi = jdbi;
    this.json = json;
  }

  KpiView define(KpiRequest request) {
    access.require(Role.ADMIN);
    var guards = checked(request);
    guards.pass();
    jdbi.useHandle(handle -> TransactionLock.take(handle, "codes of KPIs"));
    if (kpis.exists(request.code())) {
      throw PlatformProblem.DUPLICATE.because(request.code()).at("/code");
    }
    var kpi = kpis.save(Kpi.define(Ids.next(), request));
    journal.append(kpi.defined(), Occurrence.on(time.today()));
    return view(kpi);
  }

  KpiView revise(UUID id, KpiRequest request) {
    access.require(Role.ADMIN);
    var kpi = kpis.require(id);
    preconditions.match(kpi.version());
    var event = kpi.revise(request, checked(request));
    kpis.save(kpi);
    journal.append(event, Occurrence.on(time.today()));
    return view(kpi);
  }

  KpiView retire(UUID id, RetireKpiRequest request) {
    access.require(Role.ADMIN);
    var kpi = kpis.require(id);
    preconditions.match(kpi.version());
    var event = kpi.retire(validator.check(request));
    kpis.save(kpi);
    journal.append(event, Occurrence.on(time.today()).noting(request.reason()));
    return view(kpi);
  }

  /** Values that are wrong, and a formula that can't be computed, are told together. */
  private Guards checked(KpiRequest request) {
    var guards = validator.check(request);
    if (request.formula() == null || guards.failed()) {
      return guards;
    }
    try {
      var columns = Formula.parse(request.formula()).columns();
      guards.check(!columns.isEmpty(), "/formula", "no-figure", RULE, KpiProblem.NO_FIGURE);
      columns.forEach(
          column ->
              guards.check(
                  column.reported()
                      ? figures.has(column.report())
                      : figures.has(column.report(), column.figure()),
                  "/formula",
                  "unknown-figure",
                  RULE,
                  KpiProblem.UNKNOWN_FIGURE,
                  column));
    } catch (FormulaException unreadable) {
      guards.check(
          false,
          "/formula",
          "unreadable-formula",
          RULE,
          KpiProblem.UNREADABLE,
          unreadable.position());
    }
    return guards;
  }

  KpiView read(UUID id) {
    return view(kpis.read(id));
  }

  Page<KpiView> list(PageRequest page) {
    return page.page(
        kpis.after(page.afterId(), page.limit() + 1).stream().map(this::view).toList(),
        kpi -> List.of(kpi.id().toString()));
  }

  List<JournalReader.Entry> history(UUID id) {
    access.require(Role.OFFICER, Role.SECRETARY, Role.SIGNATORY, Role.SUPERVISOR, Role.ADMIN);
    return history.history(kpis.read(id).id());
  }

  KpiValueView value(UUID id, KpiFigures.Asked asked, Locale locale) {
    return calculator.value(definition(kpis.read(id), asked.asOf()), asked, locale);
  }

  /** That of then; before there was one, the first. */
  private KpiData definition(Kpi kpi, String asOf) {
    if (asOf == null) {
      return kpi.data();
    }
    var then = instant(asOf);
    KpiData definition = null;
    for (var entry : history.history(kpi.id())) {
      if (definition == null || !entry.recordedAt().isAfter(then)) {
        definition = read(entry.data());
      }
    }
    return definition == null ? kpi.data() : definition;
  }

  private static Instant instant(String asOf) {
    try {
      return AsOf.parse(asOf);
    } catch (DateTimeException unreadable) {
      throw Parameters.invalid("asOf", asOf);
    }
  }

  private KpiData read(String data) {
    try {
      return json.readValue(data, KpiData.class);
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("The journal holds definitions", broken);
    }
  }

  private KpiView view(Kpi kpi) {
    var path = KpiResource.PATH + "/" + kpi.id();
    var may = kpi.isActive() && caller.find().filter(one -> one.has(Role.ADMIN)).isPresent();
    return KpiView.of(
        kpi,
        path,
        may
            ? List.of(
                AllowedAction.ready("definition", path + "/definition"),
                AllowedAction.ready("retirement", path + "/retirement"))
            : List.of());
  }
}
