package vn.danvan.modelservice.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Tells other packages what a model is like now. */
@ApplicationScoped
public class ModelDirectory {

  private final ModelRepository models;
  private final ModelSight sight;

  ModelDirectory(ModelRepository models, ModelSight sight) {
    this.models = models;
    this.sight = sight;
  }

  /**
   * Who has to do with a model.
   *
   * @param registeringUnitId the body that it was submitted to; null before
   */
  public record Bodies(UUID ownerUnitId, UUID registeringUnitId) {}

  /** The public state of a model, registered or not. */
  public Optional<ModelData> find(UUID id) {
    return models.findByIdOptional(id).map(Model::data);
  }

  /**
   * The bodies of a model that lies in the scope of the caller, an official.
   *
   * @throws vn.danvan.platform.problem.DomainException {@code forbidden} for who is no official,
   *     {@code not-found} outside the scope
   */
  public Bodies requireInScope(UUID model) {
    var found = sight.requireScope(models.read(model));
    return new Bodies(found.ownerUnitId(), found.registeringUnitId());
  }
}
