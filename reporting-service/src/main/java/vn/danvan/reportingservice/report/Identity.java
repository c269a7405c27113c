package vn.danvan.reportingservice.report;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An equation between figures. One that is broken is shown.
 *
 * @param id number in docs/rules.md
 * @see "docs/rules.md: R-REP-04"
 */
@Schema(name = "Identity")
public record Identity(@Schema(examples = "4") String id, boolean holds) {}
