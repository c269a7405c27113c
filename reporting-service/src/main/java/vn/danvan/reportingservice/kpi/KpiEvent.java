package vn.danvan.reportingservice.kpi;

import java.util.UUID;
import vn.danvan.platform.journal.DomainEvent;

/** Facts in the life of a KPI. Journaled only: definitions concern no other service. */
public sealed interface KpiEvent extends DomainEvent {

  /** Name of the aggregate in the journal. */
  String AGGREGATE = "Kpi";

  @Override
  KpiData data();

  @Override
  default String aggregate() {
    return AGGREGATE;
  }

  @Override
  default String topic() {
    return null;
  }

  @Override
  default UUID subject() {
    return data().id();
  }

  @Override
  default long version() {
    return data().version();
  }

  /** It is in the catalogue. */
  record KpiDefined(KpiData data) implements KpiEvent {
    @Override
    public String type() {
      return "vn.danvan.KpiDefined";
    }
  }

  /** It means something else from now on. */
  record KpiRevised(KpiData data) implements KpiEvent {
    @Override
    public String type() {
      return "vn.danvan.KpiRevised";
    }
  }

  /** It is computed no longer. */
  record KpiRetired(KpiData data) implements KpiEvent {
    @Override
    public String type() {
      return "vn.danvan.KpiRetired";
    }
  }
}
