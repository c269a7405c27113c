package vn.danvan.dialogueservice.supervision;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import vn.danvan.platform.persistence.Aggregate;

/** How the resolutions of a province are supervised from a day on, until the next one begins. */
@Entity
@Table(name = "supervision_policy")
class SupervisionPolicy extends Aggregate {

  @Column(name = "province_id")
  private UUID provinceId;

  @Column(name = "valid_from")
  private LocalDate validFrom;

  @Enumerated(EnumType.STRING)
  private SupervisionMode mode;

  @Column(name = "least_share")
  private Integer leastShare;

  protected SupervisionPolicy() {}

  SupervisionPolicy(UUID id, UUID provinceId, LocalDate validFrom) {
    super(id);
    this.provinceId = provinceId;
    this.validFrom = validFrom;
  }

  /**
   * @param leastShare percent that a sample has at least; null unless by samples
   * @see "docs/rules.md: R-REC-42 (supervision policies)"
   */
  SupervisionPolicyLaidDown layDown(SupervisionMode newMode, Integer newLeastShare) {
    mode = newMode;
    leastShare = newLeastShare;
    raiseVersion();
    return new SupervisionPolicyLaidDown(data());
  }

  SupervisionPolicyData data() {
    return new SupervisionPolicyData(id(), version(), provinceId, validFrom, mode, leastShare);
  }
}
