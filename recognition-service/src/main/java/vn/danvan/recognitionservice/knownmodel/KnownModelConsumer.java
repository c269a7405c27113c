package vn.danvan.recognitionservice.knownmodel;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import vn.danvan.platform.consume.EventConsumer;
import vn.danvan.platform.consume.IncomingEvent;

/** Learns the models from the events of model-service. */
@ApplicationScoped
class KnownModelConsumer implements EventConsumer {

  private final KnownModels models;

  KnownModelConsumer(KnownModels models) {
    this.models = models;
  }

  @Override
  public Set<String> topics() {
    return Set.of("models");
  }

  @Override
  public Set<String> types() {
    return Set.of(
        "vn.danvan.ModelCreated",
        "vn.danvan.ModelSubmitted",
        "vn.danvan.ModelReturned",
        "vn.danvan.ModelRejected",
        "vn.danvan.ModelRegistered",
        "vn.danvan.ModelLaunched",
        "vn.danvan.ModelCompleted",
        "vn.danvan.ModelOwnerNamePublished",
        "vn.danvan.ModelCarriedOver",
        "vn.danvan.ModelChecked",
        "vn.danvan.ModelReviewed",
        "vn.danvan.ModelImproved",
        "vn.danvan.ModelWithdrawn",
        "vn.danvan.ModelEnded",
        "vn.danvan.ModelTransferred");
  }

  @Override
  public Set<String> ignoredTypes() {
    return Set.of("vn.danvan.PublicationRecorded");
  }

  @Override
  public void apply(List<IncomingEvent> events) {
    models.apply(events.stream().map(event -> event.data(KnownModel.class)).toList());
  }
}
