package vn.danvan.recognitionservice.commendation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * A spelling that waits for its confirmation.
 *
 * @param by account of whoever proposed it
 */
@Embeddable
record WordingProposal(
    @Column(name = "proposed_name") String name,
    @Column(name = "proposed_position") String position,
    @Column(name = "proposed_merit") String merit,
    @Column(name = "proposed_by") String by) {

  static WordingProposal of(Wording wording, String by) {
    return new WordingProposal(wording.name(), wording.position(), wording.merit(), by);
  }

  Wording wording() {
    return new Wording(name, position, merit);
  }
}
