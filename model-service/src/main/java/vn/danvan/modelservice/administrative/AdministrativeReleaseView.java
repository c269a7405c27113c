package vn.danvan.modelservice.administrative;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Which release of the administrative units is loaded.
 *
 * @param release its number; 0 while none is loaded
 * @param available number of the one that the service brings along
 * @param knownFrom on days before it units are shown as they stood on it
 * @param units units with their days: one whose name or kind changed stands twice
 */
@Schema(name = "AdministrativeRelease")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AdministrativeReleaseView(
    long release, long available, LocalDate knownFrom, int units, int successions) {}
