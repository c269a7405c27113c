package vn.danvan.modelservice.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.danvan.modelservice.unit.RegisteringBodies;
import vn.danvan.platform.journal.Journal;
import vn.danvan.platform.time.Occurrence;
import vn.danvan.platform.units.UnitTree;

/** Passes models on when their owners or registering bodies are closed. */
@ApplicationScoped
public class ModelTransferService {

  private static final int CHUNK = 500;

  private final ModelRepository models;
  private final Journal journal;

  ModelTransferService(ModelRepository models, Journal journal) {
    this.models = models;
    this.journal = journal;
  }

  /** A model whose life is not over, with what decides where it goes. */
  public record Held(UUID model, UUID owner, UUID area) {}

  /** The models, not over yet, which one of the units owns or is asked to register. */
  public List<Held> heldBy(Collection<UUID> units) {
    return units.isEmpty() ? List.of() : models.heldBy(units);
  }

  /** Those of the models whose life is not over. */
  public Set<UUID> open(Collection<UUID> ids) {
    return models.readAll(ids).values().stream()
        .filter(model -> !model.state().isOver())
        .map(Model::id)
        .collect(Collectors.toSet());
  }

  /**
   * Gives models to their new owners; one that waits for its registration is put before the body
   * that registers there. All in the caller's transaction, hundreds at a time.
   *
   * @param owners new owner by model
   * @param tree in which they are found
   * @param when {@code on} is the first day of the new owners
   */
  public void transfer(Map<UUID, UUID> owners, UnitTree tree, Occurrence when) {
    var ids = owners.keySet().stream().sorted().toList();
    for (int from = 0; from < ids.size(); from += CHUNK) {
      var chunk = ids.subList(from, Math.min(from + CHUNK, ids.size()));
      var found = models.lockAll(chunk);
      var facts = new ArrayList<Journal.Fact>();
      for (var id : chunk) {
        var owner = tree.find(owners.get(id)).orElseThrow();
        var body = RegisteringBodies.find(tree, owner.id(), when.on());
        facts.add(new Journal.Fact(found.get(id).transferOwner(owner, body, when.on()), when));
      }
      models.flush();
      journal.appendAll(facts);
    }
  }
}
