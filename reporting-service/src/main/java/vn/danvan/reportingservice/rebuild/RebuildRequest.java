package vn.danvan.reportingservice.rebuild;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * @param compare whether all rows are compared with those that they replace, which takes a while in
 *     which the figures stand still; true without it
 */
@Schema(name = "RebuildRequest", examples = "{\"compare\": true}")
record RebuildRequest(Boolean compare) {}
