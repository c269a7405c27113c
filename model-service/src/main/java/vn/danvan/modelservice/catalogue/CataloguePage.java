package vn.danvan.modelservice.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.modelservice.replication.LineageView;
import vn.danvan.platform.rest.Revalidated;
import vn.danvan.platform.units.UnitRef;

/**
 * A model's public page.
 *
 * @param history what happened to it since its registration, the oldest first
 * @param recognitions also those that are not in force any more
 * @param lineage where it comes from and the first of those who replicated it
 */
@Schema(name = "CataloguePage")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CataloguePage(
    CatalogueItem model,
    String objective,
    String situation,
    String method,
    String targetGroup,
    LocalDate startsOn,
    LocalDate launchedOn,
    LocalDate endedOn,
    List<Step> history,
    List<Recognized> recognitions,
    LineageView lineage)
    implements Revalidated {

  /**
   * A step of the model's life.
   *
   * @param type the event's name
   */
  @Schema(name = "CatalogueStep")
  record Step(@Schema(examples = "ModelLaunched") String type, LocalDate on) {}

  /** A recognition of the model. */
  @Schema(name = "CatalogueRecognition")
  record Recognized(
      UUID id,
      @Schema(examples = "PROVINCE") String level,
      UnitRef authority,
      int year,
      @Schema(examples = "231-QĐ/TU") String decisionNumber,
      LocalDate decidedOn,
      @Schema(examples = "IN_FORCE") String state) {}
}
