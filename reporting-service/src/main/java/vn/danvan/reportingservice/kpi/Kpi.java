package vn.danvan.reportingservice.kpi;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import vn.danvan.platform.persistence.Aggregate;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.PlatformProblem;

/**
 * An indicator of performance that an admin defines: its meaning, its formula over figures of
 * reports, its target. Every version stands in the journal.
 *
 * @see "docs/rules.md: R-REP-18 (KPIs)"
 */
@Entity
@Table(name = "kpi")
class Kpi extends Aggregate {

  @Enumerated(EnumType.STRING)
  private KpiState state;

  private String code;

  @Column(name = "name_vi")
  private String nameVi;

  @Column(name = "name_en")
  private String nameEn;

  @Column(name = "definition_vi")
  private String definitionVi;

  @Column(name = "definition_en")
  private String definitionEn;

  @Enumerated(EnumType.STRING)
  private Measure measure;

  private int decimals;
  private String formula;
  private BigDecimal target;

  @Enumerated(EnumType.STRING)
  private Direction direction;

  protected Kpi() {}

  private Kpi(UUID id) {
    super(id);
  }

  static Kpi define(UUID id, KpiRequest request) {
    var kpi = new Kpi(id);
    kpi.state = KpiState.ACTIVE;
    kpi.code = request.code();
    kpi.take(request);
    kpi.raiseVersion();
    return kpi;
  }

  KpiEvent defined() {
    return new KpiEvent.KpiDefined(data());
  }

  /**
   * Defines it anew; its code stays.
   *
   * @throws vn.danvan.platform.problem.DomainException {@code illegal-transition}
   */
  KpiEvent revise(KpiRequest request, Guards guards) {
    requireActive("definition");
    guards.check(
        code.equals(request.code()),
        "/code",
        "code-fixed",
        "R-REP-18",
        KpiProblem.CODE_FIXED,
        code);
    guards.pass();
    take(request);
    raiseVersion();
    return new KpiEvent.KpiRevised(data());
  }

  /**
   * Takes it out of use; its code is not given again.
   *
   * @throws vn.danvan.platform.problem.DomainException {@code illegal-transition}
   */
  KpiEvent retire(Guards guards) {
    requireActive("retirement");
    guards.pass();
    state = KpiState.RETIRED;
    raiseVersion();
    return new KpiEvent.KpiRetired(data());
  }

  private void requireActive(String act) {
    if (!isActive()) {
      throw PlatformProblem.ILLEGAL_TRANSITION.because(act, state);
    }
  }

  private void take(KpiRequest request) {
    nameVi = request.nameVi();
    nameEn = request.nameEn();
    definitionVi = request.definitionVi();
    definitionEn = request.definitionEn();
    measure = request.measure();
    decimals = request.decimals();
    formula = request.formula();
    target = request.target();
    direction = request.direction();
  }

  boolean isActive() {
    return state == KpiState.ACTIVE;
  }

  KpiData data() {
    return new KpiData(
        id(),
        version(),
        state.name(),
        code,
        nameVi,
        nameEn,
        definitionVi,
        definitionEn,
        measure.name(),
        decimals,
        formula,
        target,
        direction.name());
  }
}
