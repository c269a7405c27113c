package vn.danvan.modelservice.reorganization;

import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.UUID;
import vn.danvan.platform.persistence.Aggregate;
import vn.danvan.platform.text.Folding;

/**
 * An act that was executed, with its outcome as it was answered first, and how many models still
 * wait for a person to say who owns them now.
 */
@Entity
class Reorganization extends Aggregate {

  private String actNumber;
  private String actKey;
  private String issuer;
  private LocalDate effectiveOn;
  private byte[] requestSha256;
  private String outcome;
  private int units;
  private int moved;
  private int waiting;

  protected Reorganization() {}

  private Reorganization(UUID id) {
    super(id);
  }

  /**
   * Records that an act was executed.
   *
   * @param requestSha256 of what was asked, so that a repeat is known from another content
   * @see "docs/rules.md: R-UNI-06 (once per act number)"
   */
  static Reorganization executed(
      UUID id, ReorganizationRequest act, byte[] requestSha256, int units, int moved, int waiting) {
    var reorganization = new Reorganization(id);
    reorganization.actNumber = act.actNumber();
    reorganization.actKey = Folding.fold(act.actNumber());
    reorganization.issuer = act.issuer();
    reorganization.effectiveOn = act.effectiveOn();
    reorganization.requestSha256 = requestSha256;
    reorganization.units = units;
    reorganization.moved = moved;
    reorganization.waiting = waiting;
    reorganization.raiseVersion();
    return reorganization;
  }

  void answered(String answer) {
    outcome = answer;
  }

  /**
   * Records that a person assigned some of the waiting models.
   *
   * @see "docs/rules.md: R-UNI-10 (models of closed units)"
   */
  ReorganizationEvent assign(int models) {
    moved += models;
    waiting -= models;
    raiseVersion();
    return new ReorganizationEvent.WorkAssigned(data());
  }

  boolean wasAsked(byte[] sha256) {
    return java.util.Arrays.equals(requestSha256, sha256);
  }

  String outcome() {
    return outcome;
  }

  String actNumber() {
    return actNumber;
  }

  String issuer() {
    return issuer;
  }

  LocalDate effectiveOn() {
    return effectiveOn;
  }

  /** The public state; the units and models tell for themselves what became of them. */
  ReorganizationEvent.Data data() {
    return new ReorganizationEvent.Data(
        id(), version(), actNumber, effectiveOn, units, moved, waiting);
  }
}
