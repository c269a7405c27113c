package vn.danvan.modelservice.model;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Something to look at that forbids nothing.
 *
 * @param code stable, for programs
 * @param rule id of the rule in {@code docs/rules.md}
 * @param model the other model that it is about
 * @param title the other model's title
 */
@Schema(name = "ModelWarning")
record ModelWarning(
    @Schema(examples = "near-duplicate") String code,
    @Schema(examples = "R-DUP-01") String rule,
    String message,
    UUID model,
    String title) {}
