package vn.danvan.modelservice.administrative;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The release of the administrative units to be loaded.
 *
 * @param release the available one
 */
@Schema(name = "LoadAdministrativeRelease", examples = "{\"release\": 1}")
record LoadReleaseRequest(@Schema(examples = "1") @NotNull Long release) {}
