package vn.danvan.modelservice.replication;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.units.UnitRef;

/**
 * Where a model comes from and how far it has spread.
 *
 * @param ancestors the models that it descends from, the nearest first
 * @param adopters all adoptions that go back to it, level by level
 * @param spread how far, counting also those not shown
 * @param complete false if there are more adopters than are shown
 */
@Schema(name = "Lineage")
public record LineageView(
    UUID model, List<Ancestor> ancestors, List<Adopter> adopters, Spread spread, boolean complete) {

  /** A model that this one descends from. */
  @Schema(name = "LineageAncestor")
  public record Ancestor(UUID model, String title, UnitRef unit, LocalDate adoptedOn) {}

  /**
   * A unit that adopted the model or one that descends from it.
   *
   * @param source the model that it adopted
   * @param model its own model, once that is registered
   * @param depth 1 for those that adopted the model itself
   */
  @Schema(name = "LineageAdopter")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Adopter(
      UUID replication,
      UUID source,
      UnitRef unit,
      UUID model,
      ReplicationState state,
      LocalDate adoptedOn,
      int depth) {}

  /**
   * How far a model has spread by copies that were not dropped.
   *
   * @param levels adopting units by level
   * @param firstOn day of the first adoption
   * @param lastOn day of the last adoption
   */
  @Schema(name = "Spread")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Spread(
      int copies,
      int adoptingUnits,
      Map<String, Integer> levels,
      int depth,
      LocalDate firstOn,
      LocalDate lastOn) {}
}
