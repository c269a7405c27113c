package vn.danvan.reportingservice.report;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A figure in words.
 *
 * @param lang vi or en
 * @param value null where the figure has none, as a rate of nothing
 * @param complete whether nothing recorded up to {@code asOf} can be missing
 */
@Schema(name = "FigureSentence")
public record SentenceView(
    String report,
    String figure,
    @Schema(examples = "vi") String lang,
    @Schema(examples = "746") Number value,
    Instant asOf,
    boolean complete,
    String text) {}
