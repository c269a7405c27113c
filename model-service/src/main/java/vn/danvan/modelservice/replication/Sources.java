package vn.danvan.modelservice.replication;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.danvan.modelservice.knownrecognition.KnownRecognitions;
import vn.danvan.modelservice.model.ModelData;
import vn.danvan.modelservice.model.ModelDirectory;

/** Gathers what the guards ask about a model that is to be replicated. */
@ApplicationScoped
class Sources {

  private final ModelDirectory models;
  private final KnownRecognitions recognitions;
  private final Lineages lineages;

  Sources(ModelDirectory models, KnownRecognitions recognitions, Lineages lineages) {
    this.models = models;
    this.recognitions = recognitions;
    this.lineages = lineages;
  }

  /** Empty if there is no such model, or none that everybody may see. */
  Optional<Source> find(UUID id, LocalDate on) {
    return id == null
        ? Optional.empty()
        : models
            .find(id)
            .filter(model -> model.registeredOn() != null)
            .map(model -> source(model, on));
  }

  private Source source(ModelData model, LocalDate on) {
    var ancestors = lineages.ancestors(model.id());
    return new Source(
        model,
        on,
        recognitions.isRecognized(model.id(), on),
        ancestors.stream().map(Lineages.Ancestor::model).collect(Collectors.toSet()),
        ancestors.stream().map(Lineages.Ancestor::owner).collect(Collectors.toSet()));
  }
}
