package vn.danvan.reportingservice.report;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a figure means, in one sentence.
 *
 * @param lang vi or en
 */
@Schema(name = "Explanation")
public record ExplanationView(
    String report, String figure, @Schema(examples = "vi") String lang, String text) {}
