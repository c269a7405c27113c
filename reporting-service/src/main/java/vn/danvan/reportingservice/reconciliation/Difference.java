package vn.danvan.reportingservice.reconciliation;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.units.UnitRef;

/**
 * A tally that is not what the facts say.
 *
 * @param unit under whose subtree it is kept
 * @param grain YEAR or MONTH
 * @param start first day of the year or month
 * @param kind what the metric is divided by
 * @param tally the sum that is kept
 * @param recount the sum of the facts
 */
@Schema(name = "Difference")
public record Difference(
    String metric,
    UnitRef unit,
    String grain,
    LocalDate start,
    String field,
    String level,
    String ownerKind,
    String kind,
    long tally,
    long recount) {}
