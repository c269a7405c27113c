package vn.danvan.reportingservice.report;

import java.util.List;
import java.util.Map;

/** What a report found. */
record Content(
    Map<String, Object> totals,
    List<Map<String, Object>> rows,
    List<MissingUnit> missing,
    List<Identity> identities) {}
