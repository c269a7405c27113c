package vn.danvan.reportingservice.reconciliation;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whether tallies are what the facts say.
 *
 * @param asOf everything applied up to then was compared
 * @param differences how many tallies differ
 * @param items the first hundred of them
 * @param owners how what is held compares with what the owning services have
 */
@Schema(name = "Reconciliation")
public record ReconciliationView(
    Instant asOf, long differences, List<Difference> items, OwnersView owners) {}
