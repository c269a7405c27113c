package vn.danvan.reportingservice.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.danvan.platform.consume.IncomingEvent;
import vn.danvan.reportingservice.fact.Flow.Dimensions;

/** Duties of heads: what each of their years requires, and how it stands. */
@ApplicationScoped
class DutyFacts implements FactSource {

  record DutyData(String state, UUID unitId, String level, List<Year> years) {}

  record Year(
      int year,
      LocalDate dueOn,
      long required,
      long held,
      long shortfall,
      boolean missed,
      long receptionDaysRequired) {}

  @Override
  public String topic() {
    return "duties";
  }

  @Override
  public Set<String> events() {
    return Set.of(
        "DutyEstablished",
        "DutyReplaced",
        "DutyEnded",
        "DutyProgressed",
        "DutyYearSettled",
        "DutyReminded");
  }

  @Override
  public Fact read(IncomingEvent event) {
    var duty = event.data(DutyData.class);
    var flows = new ArrayList<Flow>();
    for (var year : duty.years()) {
      file(flows, duty, year, Metric.DUTY_REQUIRED, year.required());
      file(flows, duty, year, Metric.DUTY_HELD, year.held());
      file(flows, duty, year, Metric.DUTY_SHORTFALL, year.shortfall());
      file(flows, duty, year, Metric.DUTY_MISSED, year.missed() ? year.shortfall() : 0);
      file(flows, duty, year, Metric.RECEPTION_DAYS_REQUIRED, year.receptionDaysRequired());
    }
    return new Fact(
        event.subject(),
        event.version(),
        FactKind.DUTY,
        event.recordedAt(),
        null,
        duty.state(),
        null,
        flows);
  }

  private static void file(List<Flow> flows, DutyData duty, Year year, Metric metric, long amount) {
    if (amount > 0) {
      var about = new Dimensions(null, duty.level(), null);
      flows.add(
          Flow.inYear(metric, duty.unitId(), year.year(), year.dueOn(), about, "").times(amount));
    }
  }
}
