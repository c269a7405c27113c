package vn.danvan.reportingservice.fact;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.danvan.platform.consume.IncomingEvent;
import vn.danvan.reportingservice.fact.Flow.Dimensions;

/** Articles and broadcasts about models, filed under the model's owner. */
@ApplicationScoped
class PublicationFacts implements FactSource {

  record PublicationData(
      UUID modelId,
      UUID ownerUnitId,
      String fieldCode,
      String medium,
      LocalDate publishedOn,
      Long reach) {}

  @Override
  public String topic() {
    return "models";
  }

  @Override
  public Set<String> events() {
    return Set.of("PublicationRecorded");
  }

  @Override
  public Fact read(IncomingEvent event) {
    var publication = event.data(PublicationData.class);
    var about = new Dimensions(publication.fieldCode(), null, null);
    var one =
        Flow.of(
            Metric.PUBLICATION,
            publication.ownerUnitId(),
            publication.publishedOn(),
            about,
            publication.medium());
    var flows = new ArrayList<>(List.of(one));
    if (publication.reach() != null && publication.reach() > 0) {
      flows.add(
          Flow.of(
                  Metric.PUBLICATION_REACH,
                  publication.ownerUnitId(),
                  publication.publishedOn(),
                  about,
                  publication.medium())
              .times(publication.reach()));
    }
    return new Fact(
        event.subject(),
        event.version(),
        FactKind.PUBLICATION,
        event.recordedAt(),
        null,
        null,
        publication.modelId(),
        flows);
  }
}
