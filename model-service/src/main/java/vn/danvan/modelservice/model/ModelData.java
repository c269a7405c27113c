package vn.danvan.modelservice.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The whole public state of a model, as events carry it. No owner's name and no free text but the
 * title.
 *
 * @param registeringUnitId the body that it was submitted to; null before
 * @param registeredLevel that body's level, fixed at registration
 * @param provinceId the owner's province; null above provinces
 * @param area id of the unit in whose territory it works
 * @param kind models and exemplars are counted apart
 * @param filled what its owner has filled in of what a province may ask for
 * @param improvements one per review that found it weak, the oldest first
 * @param formerOwners who owned it before a reorganization, oldest first
 */
public record ModelData(
    UUID id,
    long version,
    ModelState state,
    String title,
    String fieldCode,
    String basicFieldCode,
    List<String> otherFieldCodes,
    UUID ownerUnitId,
    OwnerKind ownerKind,
    UUID registeringUnitId,
    String registeredLevel,
    UUID provinceId,
    UUID area,
    LocalDate startsOn,
    LocalDate registeredOn,
    LocalDate launchedOn,
    LocalDate endedOn,
    LocalDate withdrawnOn,
    LocalDate rejectedOn,
    List<Ledger> ledger,
    List<Improvement> improvements,
    ModelKind kind,
    UUID leadUnitId,
    List<UUID> cooperatingUnitIds,
    List<String> campaignCodes,
    List<String> directiveCodes,
    GeoPoint point,
    List<ModelMember> filled,
    List<FormerOwner> formerOwners) {

  /** An owner of before and its last day as such. */
  public record FormerOwner(UUID unitId, LocalDate until) {}

  /**
   * The model's entry of a year.
   *
   * @param registeredOn day on which it was entered
   * @param checkedOn day of the mid-year check
   * @param reviewedOn day of the year's review
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Ledger(
      int year,
      LedgerEntry.Kind entry,
      LocalDate registeredOn,
      String number,
      LocalDate checkedOn,
      Progress progress,
      LocalDate reviewedOn,
      Rating rating) {

    static Ledger of(int year, LedgerEntry entry) {
      return new Ledger(
          year,
          entry.entry(),
          entry.registeredOn(),
          entry.number(),
          entry.checkedOn(),
          entry.progress(),
          entry.reviewedOn(),
          entry.rating());
    }
  }

  /**
   * What was decided when a review found the model weak.
   *
   * @param endedOn day of the outcome; null while it is open
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  public record Improvement(
      LocalDate weakOn,
      ImprovementMeasure measure,
      LocalDate dueOn,
      LocalDate endedOn,
      ImprovementOutcome outcome) {

    static Improvement of(ImprovementEntry improvement) {
      return new Improvement(
          improvement.weakOn(),
          improvement.measure(),
          improvement.dueOn(),
          improvement.endedOn(),
          improvement.outcome());
    }
  }
}
