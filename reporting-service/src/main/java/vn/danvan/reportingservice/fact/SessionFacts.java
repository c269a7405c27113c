package vn.danvan.reportingservice.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.danvan.platform.consume.IncomingEvent;
import vn.danvan.reportingservice.fact.Flow.Dimensions;

/** Sessions and their attendances, by the day held. */
@ApplicationScoped
class SessionFacts implements FactSource {

  record SessionData(
      String title,
      String kind,
      UUID unitId,
      String level,
      LocalDate heldOn,
      long attendances,
      String fieldCode) {}

  @Override
  public String topic() {
    return "sessions";
  }

  @Override
  public Set<String> events() {
    return Set.of("SessionHeld");
  }

  @Override
  public Fact read(IncomingEvent event) {
    var session = event.data(SessionData.class);
    var about = new Dimensions(session.fieldCode(), session.level(), null);
    var held =
        Flow.of(Metric.SESSION_HELD, session.unitId(), session.heldOn(), about, session.kind());
    var attended =
        Flow.of(
                Metric.SESSION_ATTENDANCES,
                session.unitId(),
                session.heldOn(),
                about,
                session.kind())
            .times(session.attendances());
    return new Fact(
        event.subject(),
        event.version(),
        FactKind.SESSION,
        event.recordedAt(),
        session.title(),
        null,
        null,
        session.attendances() == 0 ? List.of(held) : List.of(held, attended));
  }
}
