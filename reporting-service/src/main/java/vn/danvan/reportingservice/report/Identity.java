package vn.danvan.reportingservice.report;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An equation between figures. One that is broken is shown.
 *
 * @param id 1: new + sustained (of the ledger: carried over) = total; 2: collectives + individuals
 *     = recognized, of the ledger: registered; 3: units that considered + missing = expected; 4:
 *     recognized above <= nominated <= recognized at own level, now or earlier <= registered, in
 *     every row; 5: nominated = recognized + refused + withdrawn + in review; 6: dialogues by kind
 *     and by level = held, of duties: shortfall >= required - held, missed <= shortfall <=
 *     required; 7: carried over + received = ended + open, open = on time + overdue; 8: sessions
 *     and attendances by kind = all; 9: cases of legal aid >= requests that have their first case;
 *     10: at the end = at the start + what came - what left; 11: in today's structure the rows and
 *     what is not attributable = the total
 * @see "docs/rules.md: R-REP-04"
 */
@Schema(name = "Identity")
public record Identity(@Schema(examples = "4") String id, boolean holds) {}
