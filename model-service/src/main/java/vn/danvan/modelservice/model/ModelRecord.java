package vn.danvan.modelservice.model;

import static vn.danvan.modelservice.model.ModelState.*;

import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.danvan.platform.persistence.Aggregate;

/** What is recorded of a model; {@link Model} alone writes it, by its rules. */
@MappedSuperclass
abstract class ModelRecord extends Aggregate {

  @Enumerated(EnumType.STRING)
  protected ModelKind kind;

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
  protected LocalDate namePublishedOn;
  protected UUID provinceId;
  protected UUID areaUnitId;
  protected LocalDate startsOn;
  protected LocalDate evaluatesOn;
  protected UUID leadUnitId;

  @JdbcTypeCode(SqlTypes.ARRAY)
  protected List<UUID> cooperatingUnitIds = new ArrayList<>();

  protected List<String> campaignCodes = new ArrayList<>();
  protected List<String> directiveCodes = new ArrayList<>();
  @Embedded protected GeoPoint point;
  @Embedded protected Description description = Description.NONE;
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

  protected ModelRecord(UUID id, long version) {
    super(id, version);
  }

  /** Which of the members are not filled in, in the order of their declaration. */
  List<ModelMember> missing(Set<ModelMember> needed) {
    var missing = new ArrayList<ModelMember>();
    for (var member : ModelMember.values()) {
      if (needed.contains(member) && !member.isFilled(this)) {
        missing.add(member);
      }
    }
    return missing;
  }

  private List<ModelMember> filled() {
    return Stream.of(ModelMember.values()).filter(member -> member.isFilled(this)).toList();
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

  /** An owner who wrote none of the texts has an empty description. */
  Description description() {
    return description == null ? Description.NONE : description;
  }

  /**
   * The individual owner's name, for whom may see it.
   *
   * @param worksWithIt whether the caller is an official of the scope
   * @return null for others while it is not published
   */
  String ownerName(boolean worksWithIt) {
    return worksWithIt || namePublishedOn != null ? ownerName : null;
  }

  LocalDate registeredOn() {
    return registeredOn;
  }

  String fieldCode() {
    return fieldCode;
  }

  UUID provinceId() {
    return provinceId;
  }

  LocalDate evaluatesOn() {
    return evaluatesOn;
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
        kind,
        leadUnitId,
        List.copyOf(cooperatingUnitIds),
        List.copyOf(campaignCodes),
        List.copyOf(directiveCodes),
        point,
        filled(),
        formerOwners.data());
  }
}
