package vn.danvan.dialogueservice.duty;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/**
 * Counts the dialogues that fulfil a duty: held by its unit, alone or jointly, on one of its days,
 * not informal, and with the head presiding unless deputies are allowed.
 *
 * @see "docs/rules.md: R-DUT-03 (what fulfils a duty)"
 */
@ApplicationScoped
class HeldDialogues implements DialogueDuty.Held {

  private static final LocalDate NEVER = LocalDate.of(9999, 12, 31);

  private final Jdbi jdbi;

  HeldDialogues(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  private record Count(int year, int held) {}

  @Override
  public Map<Integer, Integer> of(DialogueDuty duty) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT extract(year FROM held_on)::int AS year, count(*)::int AS held FROM dialogue
                    WHERE (host_unit_id = :unit OR joint_host_unit_ids @> ARRAY[:unit])
                      AND held_on BETWEEN :from AND :to
                      AND kind <> 'INFORMAL' AND (chair = 'HEAD' OR :deputies)
                    GROUP BY 1
                    """)
                .bind("unit", duty.unitId())
                .bind("from", duty.validFrom())
                .bind("to", duty.validTo() == null ? NEVER : duty.validTo())
                .bind("deputies", duty.deputiesAllowed())
                .map((row, _) -> new Count(row.getInt("year"), row.getInt("held")))
                .collect(Collectors.toMap(Count::year, Count::held)));
  }
}
