package vn.danvan.reportingservice.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.rest.Revalidated;

/**
 * A figure in words.
 *
 * @param lang vi or en
 * @param value null where the figure has none, as a rate of nothing
 * @param hidden whether the value is left out because it is, or would give away, a small number of
 *     persons; missing where it is not
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
    @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean hidden,
    String text)
    implements Revalidated {}
