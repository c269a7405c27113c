package vn.danvan.reportingservice.rebuild;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A rebuilding of all figures from the events.
 *
 * @param state RUNNING, SWITCHED or FAILED; a failed one leaves the figures served as they are
 * @param phase what is done: PREPARING, READING, COUNTING, CATCHING_UP, SWITCHING or DONE
 * @param events to read
 * @param eventsRead how many of them have been read
 * @param identical whether facts and tallies were the same as those they replaced; missing if that
 *     was not compared
 * @param failure of what kind it was
 */
@Schema(name = "Rebuild")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RebuildView(
    UUID id,
    @Schema(examples = "RUNNING") String state,
    @Schema(examples = "READING") String phase,
    Instant startedAt,
    Instant endedAt,
    long events,
    long eventsRead,
    Boolean identical,
    String failure) {}
