package vn.danvan.reportingservice.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.danvan.platform.consume.IncomingEvent;
import vn.danvan.reportingservice.fact.Flow.Dimensions;

/** Days on which heads received citizens, by their years, as what is required of them. */
@ApplicationScoped
class ReceptionDayFacts implements FactSource {

  record DayData(UUID unitId, String level, LocalDate heldOn) {}

  @Override
  public String topic() {
    return "duties";
  }

  @Override
  public Set<String> events() {
    return Set.of("ReceptionDayHeld");
  }

  @Override
  public Fact read(IncomingEvent event) {
    var day = event.data(DayData.class);
    return new Fact(
        event.subject(),
        event.version(),
        FactKind.RECEPTION_DAY,
        event.recordedAt(),
        null,
        null,
        null,
        List.of(
            Flow.inYear(
                Metric.RECEPTION_DAY_HELD,
                day.unitId(),
                day.heldOn().getYear(),
                day.heldOn(),
                new Dimensions(null, day.level(), null),
                "")));
  }
}
