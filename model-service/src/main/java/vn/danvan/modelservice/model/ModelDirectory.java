package vn.danvan.modelservice.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/** Tells other packages what a model is like now. */
@ApplicationScoped
public class ModelDirectory {

  private final ModelRepository models;

  ModelDirectory(ModelRepository models) {
    this.models = models;
  }

  /** The public state of a model, registered or not. */
  public Optional<ModelData> find(UUID id) {
    return models.findByIdOptional(id).map(Model::data);
  }
}
