package vn.danvan.modelservice.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.rest.AllowedAction;
import vn.danvan.platform.rest.Versioned;

/** One article or broadcast about a model, as answers show it. */
@Schema(name = "Publication")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PublicationView(
    UUID id,
    long version,
    UUID model,
    Medium medium,
    @Schema(examples = "Báo Bình Thuận") String outlet,
    LocalDate publishedOn,
    String link,
    Long reach,
    List<AllowedAction> allowedActions)
    implements Versioned {}
