package vn.danvan.modelservice.campaign;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.UUID;
import vn.danvan.modelservice.reference.Coded;
import vn.danvan.modelservice.reference.ReferenceRule;
import vn.danvan.platform.persistence.Aggregate;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.units.Unit;

/** A campaign or movement that models are linked to. */
@Entity
class Campaign extends Aggregate implements Coded {

  private String code;
  private String nameVi;
  private String nameEn;
  private String issuer;

  @Column(name = "first_day")
  private LocalDate from;

  @Column(name = "last_day")
  private LocalDate to;

  private UUID provinceId;
  private LocalDate closedOn;

  protected Campaign() {}

  private Campaign(UUID id) {
    super(id);
  }

  /**
   * @param province whose own it is; null for all provinces
   * @see "docs/rules.md: R-REF-01 (provinces), R-REF-02 (period)"
   */
  static Campaign register(UUID id, RegisterCampaignRequest request, Unit province, Guards guards) {
    ReferenceRule.checkRegistration(id, province, request.from(), request.to(), guards);
    guards.pass();
    var campaign = new Campaign(id);
    campaign.code = request.code();
    campaign.nameVi = request.nameVi();
    campaign.nameEn = request.nameEn();
    campaign.issuer = request.issuer();
    campaign.from = request.from();
    campaign.to = request.to();
    campaign.provinceId = province == null ? null : province.id();
    campaign.raiseVersion();
    return campaign;
  }

  /**
   * Closes it for new use.
   *
   * @param on the last day on which it may be named
   * @see "docs/rules.md: R-REF-03 (closing)"
   */
  CampaignEvent close(LocalDate on, Guards guards) {
    ReferenceRule.checkClosing(closedOn, from, on, guards);
    guards.pass();
    closedOn = on;
    raiseVersion();
    return new CampaignEvent.CampaignClosed(data());
  }

  /**
   * Becomes the successor's when its province is taken over whole.
   *
   * @see "docs/rules.md: R-REF-04 (campaigns of closed provinces)"
   */
  CampaignEvent passTo(UUID successor) {
    provinceId = successor;
    raiseVersion();
    return new CampaignEvent.CampaignTransferred(data());
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public UUID provinceId() {
    return provinceId;
  }

  @Override
  public LocalDate closedOn() {
    return closedOn;
  }

  CampaignData data() {
    return new CampaignData(
        id(), version(), code, nameVi, nameEn, issuer, from, to, provinceId, closedOn);
  }
}
