package vn.danvan.dialogueservice.recommendation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.persistence.Aggregate;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.PlatformProblem;

/**
 * An officer's request to erase how a sender is reached, on which another person decides.
 *
 * @see "docs/rules.md: R-REC-43 (erasure by officers)"
 */
@Entity
@Table(name = "contact_erasure")
class ContactErasure extends Aggregate {

  /** Where a request stands. */
  @Schema(name = "ContactErasureProgress")
  enum State {
    REQUESTED,
    APPROVED,
    REFUSED
  }

  @Column(name = "recommendation_id")
  private UUID recommendationId;

  @Column(name = "host_unit_id")
  private UUID hostUnitId;

  @Enumerated(EnumType.STRING)
  private State state;

  @Column(name = "requested_by")
  private String requestedBy;

  @Column(name = "requested_on")
  private LocalDate requestedOn;

  private String reason;

  @Column(name = "decided_on")
  private LocalDate decidedOn;

  protected ContactErasure() {}

  ContactErasure(UUID id, UUID recommendationId, UUID hostUnitId) {
    super(id);
    this.recommendationId = recommendationId;
    this.hostUnitId = hostUnitId;
  }

  /**
   * @param by the account of the officer
   * @param why for whoever decides; in no event
   */
  ContactErasureEvent request(String by, String why, LocalDate on) {
    requestedBy = by;
    reason = why;
    requestedOn = on;
    state = State.REQUESTED;
    raiseVersion();
    return new ContactErasureEvent.ContactErasureRequested(data());
  }

  /**
   * Another person than the one who asked decides, once.
   *
   * @param by the account of the head
   */
  ContactErasureEvent decide(boolean approved, String by, LocalDate on, Guards guards) {
    if (state != State.REQUESTED) {
      throw PlatformProblem.ILLEGAL_TRANSITION.because("decision", state);
    }
    RecommendationProblem.REQUESTED_BY_SAME.unless(!by.equals(requestedBy), guards, "");
    guards.pass();
    state = approved ? State.APPROVED : State.REFUSED;
    decidedOn = on;
    raiseVersion();
    return new ContactErasureEvent.ContactErasureDecided(data());
  }

  UUID recommendationId() {
    return recommendationId;
  }

  UUID hostUnitId() {
    return hostUnitId;
  }

  /** Null of what was asked for before it was kept here. */
  String reason() {
    return reason;
  }

  ContactErasureData data() {
    return new ContactErasureData(
        id(), version(), recommendationId, hostUnitId, state, requestedOn, decidedOn);
  }
}
