package vn.danvan.reportingservice.kpi;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.danvan.platform.persistence.AggregateRepository;

/** Stores KPIs. */
@ApplicationScoped
class KpiRepository extends AggregateRepository<Kpi> {

  boolean exists(String code) {
    return count("code = ?1", code) > 0;
  }

  /** The oldest first, after one. */
  List<Kpi> after(UUID last, int limit) {
    return find("id > ?1 order by id", last).page(0, limit).list();
  }
}
