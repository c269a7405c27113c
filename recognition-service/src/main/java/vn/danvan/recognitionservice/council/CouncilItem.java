package vn.danvan.recognitionservice.council;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.UUID;
import vn.danvan.recognitionservice.nomination.Verdict;

/**
 * A nomination on a session's agenda.
 *
 * @param title of the model when it was put on the agenda; null if it was not known yet
 * @param unitId the unit whose matter it is: the one that nominates, or the owner where the
 *     authority itself nominates
 * @param unitIds units in which the nomination lies, below the authority, on the day of the session
 * @param outcome null until the session is closed; the votes likewise
 * @param members members who might vote on it
 * @param overruleReason why it was approved below the scheme's threshold, or null
 */
@Embeddable
record CouncilItem(
    @Column(name = "nomination_id") UUID nominationId,
    @Column(name = "model_id") UUID modelId,
    String title,
    @Column(name = "unit_id") UUID unitId,
    @Column(name = "unit_name") String unitName,
    @Column(name = "owner_unit_id") UUID ownerUnitId,
    @Column(name = "unit_ids") UUID[] unitIds,
    @Enumerated(EnumType.STRING) Verdict.Outcome outcome,
    @Column(name = "votes_for") Integer votesFor,
    @Column(name = "votes_cast") Integer votesCast,
    Integer members,
    @Column(name = "overrule_reason") String overruleReason) {

  static CouncilItem of(
      UUID nomination,
      UUID model,
      String title,
      UUID unit,
      String unitName,
      UUID ownerUnit,
      Collection<UUID> within) {
    return new CouncilItem(
        nomination,
        model,
        title,
        unit,
        unitName,
        ownerUnit,
        within.toArray(UUID[]::new),
        null,
        null,
        null,
        null,
        null);
  }

  boolean liesWithin(Collection<UUID> units) {
    return !Collections.disjoint(Arrays.asList(unitIds), units);
  }

  CouncilItem decided(Verdict verdict, String reason) {
    return new CouncilItem(
        nominationId,
        modelId,
        title,
        unitId,
        unitName,
        ownerUnitId,
        unitIds,
        verdict.outcome(),
        verdict.votesFor(),
        verdict.votesCast(),
        verdict.members(),
        reason);
  }
}
