package vn.danvan.modelservice.model;

import static vn.danvan.modelservice.model.ModelState.*;

import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.danvan.platform.persistence.Aggregate;

/** What is recorded of a model; {@link Model} alone writes it, by its rules. */
@MappedSuperclass
abstract class ModelRecord extends Aggregate {

  @Enumerated(EnumType.STRING)
  protected ModelState state;

  protected String title;
  protected String fieldCode;
  protected String basicFieldCode;
  protected List<String> otherFieldCodes = new ArrayList<>();
  protected UUID ownerUnitId;

  @Enumerated(EnumType.STRING)
  protected OwnerKind ownerKind;

  protected String ownerName;
  protected UUID provinceId;
  protected UUID areaUnitId;
  protected String objective;
  protected String situation;
  protected String method;
  protected String targetGroup;
  protected String resources;
  protected LocalDate startsOn;
  protected UUID registeringUnitId;
  protected String registeredLevel;
  protected LocalDate createdOn;
  protected LocalDate lastActOn;
  protected LocalDate registeredOn;
  protected LocalDate launchedOn;
  protected LocalDate endedOn;
  protected LocalDate withdrawnOn;
  protected LocalDate rejectedOn;
  protected String lastReason;
  protected Instant createdAt;

  @Embedded protected Ledger ledger = new Ledger();

  @Embedded protected FormerOwners formerOwners = new FormerOwners();

  protected ModelRecord() {}

  protected ModelRecord(UUID id) {
    super(id);
  }

  /** What submission still needs, by JSON pointer. */
  Map<String, ModelRule> missingForSubmission() {
    var missing = new LinkedHashMap<String, ModelRule>();
    if (areaUnitId == null) {
      missing.put("/area", ModelRule.AREA_MISSING);
    }
    if (objective == null || objective.isBlank()) {
      missing.put("/objective", ModelRule.OBJECTIVE_MISSING);
    }
    if (startsOn == null) {
      missing.put("/startsOn", ModelRule.START_MISSING);
    }
    return missing;
  }

  /** Public from registration on, whatever became of it afterwards. */
  boolean isPublic() {
    return registeredOn != null;
  }

  ModelState state() {
    return state;
  }

  UUID ownerUnitId() {
    return ownerUnitId;
  }

  UUID registeringUnitId() {
    return registeringUnitId;
  }

  LocalDate startsOn() {
    return startsOn;
  }

  String objective() {
    return objective;
  }

  String situation() {
    return situation;
  }

  String method() {
    return method;
  }

  String targetGroup() {
    return targetGroup;
  }

  String resources() {
    return resources;
  }

  boolean mayBeCarriedOver() {
    return state == REGISTERED || state == ACTIVE || state == NEEDS_IMPROVEMENT;
  }

  Ledger ledger() {
    return ledger;
  }

  /** Why it was returned, rejected, withdrawn or ended; private to the scope. */
  String lastReason() {
    return lastReason;
  }

  Instant createdAt() {
    return createdAt;
  }

  /** The whole public state. */
  ModelData data() {
    return new ModelData(
        id(),
        version(),
        state,
        title,
        fieldCode,
        basicFieldCode,
        List.copyOf(otherFieldCodes),
        ownerUnitId,
        ownerKind,
        registeringUnitId,
        registeredLevel,
        provinceId,
        areaUnitId,
        startsOn,
        registeredOn,
        launchedOn,
        endedOn,
        withdrawnOn,
        rejectedOn,
        registeredOn == null ? List.of() : ledger.entries(),
        ledger.improvements(),
        formerOwners.data());
  }
}
