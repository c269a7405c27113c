package vn.danvan.dialogueservice.supervision;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.rest.Versioned;

/**
 * How the resolutions of a province are supervised from a day on.
 *
 * @param leastShare percent that a sample has at least; null unless by samples
 */
@Schema(name = "ProvinceSupervisionPolicy")
public record SupervisionPolicyData(
    UUID id,
    long version,
    UUID provinceId,
    LocalDate validFrom,
    SupervisionMode mode,
    Integer leastShare)
    implements Versioned {}
