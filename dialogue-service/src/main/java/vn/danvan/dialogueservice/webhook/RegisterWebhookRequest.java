package vn.danvan.dialogueservice.webhook;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What shall be told where.
 *
 * @param url https, outside of internal networks
 * @param unit id or code: its recommendations and those of all units below; by default the caller's
 *     unit, for callers without one everything
 * @param events names such as {@code RecommendationClosed}; by default all
 */
@Schema(
    name = "RegisterWebhookRequest",
    examples =
        "{\"url\": \"https://tiepnhan.example.vn/danvan\", \"events\": [\"RecommendationAnswered\","
            + " \"RecommendationClosed\"]}")
record RegisterWebhookRequest(
    @NotBlank @Size(max = 2000) String url,
    @Size(max = 200) String unit,
    @Size(max = 50) List<@NotNull @Size(max = 100) String> events) {}
