package vn.danvan.reportingservice.watermark;

import java.time.Instant;
import java.util.Map;

/**
 * From when a report looks at the records.
 *
 * @param asOf what was recorded later does not count
 * @param newest whether that is everything applied here
 * @param watermarks per topic up to when it is complete here, at most {@code asOf}; null: unknown
 * @param complete whether nothing recorded up to {@code asOf} can be missing
 */
public record Standpoint(
    Instant asOf, boolean newest, Map<String, Instant> watermarks, boolean complete) {}
