package vn.danvan.reportingservice.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.rest.Revalidated;
import vn.danvan.platform.units.UnitRef;

/**
 * A leader's first screen: the totals of every report, all as of one instant.
 *
 * @param complete whether nothing recorded up to {@code asOf} can be missing in any of them
 * @param reports totals by report
 * @param missing expected units that have not considered any model
 * @param broken identities that do not hold, by report; empty where all hold
 * @param hidden figures about persons whose total is null because small numbers of them are not for
 *     everybody, by report; missing where nothing is hidden
 */
@Schema(name = "ReportOverview")
public record OverviewView(
    UnitRef unit,
    String period,
    LocalDate from,
    LocalDate to,
    Instant asOf,
    boolean complete,
    Map<String, Map<String, Object>> reports,
    List<MissingUnit> missing,
    Map<String, List<Identity>> broken,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, List<String>> hidden)
    implements Revalidated {}
