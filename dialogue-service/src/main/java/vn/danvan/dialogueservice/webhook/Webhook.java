package vn.danvan.dialogueservice.webhook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.danvan.platform.persistence.Aggregate;
import vn.danvan.platform.problem.PlatformProblem;

/**
 * An address of another system that is told of the steps of recommendations.
 *
 * @see "docs/rules.md: R-WHK-01 (who is told), R-WHK-04 (switching off)"
 */
@Entity
class Webhook extends Aggregate {

  @Enumerated(EnumType.STRING)
  private WebhookState state;

  private String url;

  @Column(name = "unit_id")
  private UUID unitId;

  private String owner;

  @Column(name = "owner_unit_id")
  private UUID ownerUnitId;

  @JdbcTypeCode(SqlTypes.ARRAY)
  @Column(name = "event_types")
  private List<String> eventTypes;

  @Enumerated(EnumType.STRING)
  @Column(name = "off_reason")
  private OffReason offReason;

  protected Webhook() {}

  /**
   * @param unit whose recommendations it is told of, with those of all units below; null: all
   * @param owner the account that registers it
   * @param ownerUnit the unit that this account acts for, or null
   * @param events empty: all
   */
  Webhook(UUID id, String url, UUID unit, String owner, UUID ownerUnit, List<String> events) {
    super(id);
    this.url = url;
    this.unitId = unit;
    this.owner = owner;
    this.ownerUnitId = ownerUnit;
    this.eventTypes = List.copyOf(events);
  }

  WebhookEvent register() {
    state = WebhookState.ON;
    raiseVersion();
    return new WebhookEvent.WebhookRegistered(data());
  }

  WebhookEvent switchOff(OffReason reason) {
    require(WebhookState.ON, "deactivation");
    state = WebhookState.OFF;
    offReason = reason;
    raiseVersion();
    return new WebhookEvent.WebhookSwitchedOff(data());
  }

  WebhookEvent switchOn() {
    require(WebhookState.OFF, "activation");
    state = WebhookState.ON;
    offReason = null;
    raiseVersion();
    return new WebhookEvent.WebhookSwitchedOn(data());
  }

  WebhookEvent remove() {
    state = WebhookState.REMOVED;
    offReason = null;
    url = null;
    raiseVersion();
    return new WebhookEvent.WebhookRemoved(data());
  }

  private void require(WebhookState expected, String act) {
    if (state != expected) {
      throw PlatformProblem.ILLEGAL_TRANSITION.because(act, state);
    }
  }

  private WebhookData data() {
    return new WebhookData(id(), version(), state, unitId, eventTypes, offReason);
  }

  boolean isOn() {
    return state == WebhookState.ON;
  }

  boolean isRemoved() {
    return state == WebhookState.REMOVED;
  }

  boolean isOwnedBy(String account) {
    return owner.equals(account);
  }

  WebhookState state() {
    return state;
  }

  String url() {
    return url;
  }

  UUID unitId() {
    return unitId;
  }

  List<String> eventTypes() {
    return eventTypes;
  }

  OffReason offReason() {
    return offReason;
  }
}
