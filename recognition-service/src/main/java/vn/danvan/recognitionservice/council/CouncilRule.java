package vn.danvan.recognitionservice.council;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * How a council is made up and decides; taken over when a session is planned, so that a later
 * change does not reach it.
 *
 * @param ballot how it votes
 * @param leastMembers it has at least this many members
 * @param oddMembers whether their number must be odd
 */
@Embeddable
record CouncilRule(
    @Enumerated(EnumType.STRING) @Column(name = "ballot") BallotKind ballot,
    @Column(name = "least_members") int leastMembers,
    @Column(name = "odd_members") boolean oddMembers,
    @Column(name = "quorum_of") int quorumOf,
    @Column(name = "quorum_out_of") int quorumOutOf,
    @Column(name = "approval_of") int approvalOf,
    @Column(name = "approval_out_of") int approvalOutOf) {

  /** What holds where nothing else was laid down. */
  static final CouncilRule DEFAULT = new CouncilRule(BallotKind.SECRET, 5, true, 2, 3, 2, 3);

  CouncilRule voting(BallotKind kind) {
    return kind == null
        ? this
        : new CouncilRule(
            kind, leastMembers, oddMembers, quorumOf, quorumOutOf, approvalOf, approvalOutOf);
  }

  /** How many of so many members must be there for a decision. */
  int quorumOf(int members) {
    return quorum().least(members);
  }

  /** How many of those present must be in favor: the share laid down, and never only half. */
  int approvalOf(int present) {
    return Math.max(approval().least(present), present / 2 + 1);
  }

  Share quorum() {
    return new Share(quorumOf, quorumOutOf);
  }

  Share approval() {
    return new Share(approvalOf, approvalOutOf);
  }
}
