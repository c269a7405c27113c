package vn.danvan.modelservice.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.rest.AllowedAction;
import vn.danvan.platform.rest.Versioned;
import vn.danvan.platform.units.UnitRef;
import vn.danvan.platform.units.UnitTree;

/**
 * A model as answers show it; lists leave the long texts out.
 *
 * @param ownerName an individual owner's: when a single model is read, by officials of the scope or
 *     once its publication was decided; answers of writes, which are kept, never hold it
 * @param field code of the main field
 * @param basicField the basic field that it rolls up to
 * @param area the unit in whose territory it works
 * @param registeringUnit the body that it was submitted to
 * @param registeredLevel that body's level, fixed at registration
 * @param missingForNomination what the province asks for before a nomination and is not filled in;
 *     only for those whose scope holds the model
 * @param improvements one per review that found it weak, the oldest first
 * @param improvementPlan how a weak model is to be improved; only for those whose scope holds it
 * @param reason why it was returned, rejected, withdrawn or ended; only for those whose scope holds
 *     it
 * @param warnings what to look at after a submission or a registration; forbids nothing
 */
@Schema(name = "Model")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ModelView(
    UUID id,
    long version,
    ModelKind kind,
    ModelState state,
    @Schema(examples = "Tổ tự quản bảo vệ môi trường thôn 3") String title,
    @Schema(examples = "CULTURE_SOCIETY") String field,
    @Schema(examples = "CULTURE_SOCIETY") String basicField,
    List<String> otherFields,
    UnitRef ownerUnit,
    OwnerKind ownerKind,
    String ownerName,
    UnitRef province,
    UnitRef area,
    GeoPoint point,
    LocalDate startsOn,
    LocalDate evaluatesOn,
    UnitRef leadUnit,
    List<UnitRef> cooperatingUnits,
    List<String> campaigns,
    List<String> directives,
    String objective,
    String criteria,
    String situation,
    String method,
    String targetGroup,
    String forces,
    String resources,
    String milestones,
    String outputs,
    String sustainability,
    UnitRef registeringUnit,
    @Schema(examples = "DISTRICT") String registeredLevel,
    LocalDate registeredOn,
    LocalDate launchedOn,
    LocalDate endedOn,
    LocalDate withdrawnOn,
    LocalDate rejectedOn,
    List<ModelMember> missingForNomination,
    List<ModelData.Ledger> ledger,
    List<ModelData.Improvement> improvements,
    String improvementPlan,
    String reason,
    Instant createdAt,
    List<AllowedAction> allowedActions,
    List<ModelWarning> warnings)
    implements Versioned, ModelListItem {

  /**
   * @param whole with the long texts, from {@code objective} to {@code sustainability}, {@code
   *     improvementPlan} and {@code reason}
   */
  static ModelView of(
      Model model,
      UnitTree tree,
      boolean whole,
      boolean inScope,
      String ownerName,
      List<ModelMember> missingForNomination,
      List<AllowedAction> allowedActions,
      List<ModelWarning> warnings) {
    var text = whole ? model.description() : Description.NONE;
    var showsPrivate = whole && inScope;
    return new ModelView(
        model.id(),
        model.version(),
        model.kind,
        model.state,
        model.title,
        model.fieldCode,
        model.basicFieldCode,
        List.copyOf(model.otherFieldCodes),
        tree.ref(model.ownerUnitId),
        model.ownerKind,
        ownerName,
        tree.ref(model.provinceId),
        tree.ref(model.areaUnitId),
        model.point,
        model.startsOn,
        model.evaluatesOn,
        tree.ref(model.leadUnitId),
        model.cooperatingUnitIds.stream().map(tree::ref).toList(),
        List.copyOf(model.campaignCodes),
        List.copyOf(model.directiveCodes),
        text.objective(),
        text.criteria(),
        text.situation(),
        text.method(),
        text.targetGroup(),
        text.forces(),
        text.resources(),
        text.milestones(),
        text.outputs(),
        text.sustainability(),
        tree.ref(model.registeringUnitId),
        model.registeredLevel,
        model.registeredOn,
        model.launchedOn,
        model.endedOn,
        model.withdrawnOn,
        model.rejectedOn,
        missingForNomination,
        model.isPublic() ? model.ledger.entries() : List.of(),
        model.ledger.improvements(),
        showsPrivate
            ? model.ledger().openImprovement().map(ImprovementEntry::plan).orElse(null)
            : null,
        showsPrivate ? model.lastReason() : null,
        model.createdAt(),
        allowedActions,
        warnings);
  }
}
