package vn.danvan.reportingservice.report;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An expected unit that has not considered any model in the year.
 *
 * @param year of the round
 */
@Schema(name = "MissingUnit")
public record MissingUnit(UUID id, String code, String name, String level, int year) {}
