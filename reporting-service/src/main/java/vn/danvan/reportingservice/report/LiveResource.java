package vn.danvan.reportingservice.report;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import vn.danvan.platform.rest.Parameters;
import vn.danvan.platform.units.UnitDirectory;

/** Live figures are public, as reports are. */
@Path("/api/v1/stream")
@PermitAll
@Tag(name = "reports", description = "Exact figures, each opening into its records")
class LiveResource {

  /** So often something is sent, that proxies on the way keep the connection. */
  private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(15);

  private final LiveReports live;
  private final Disclosure disclosure;
  private final UnitDirectory units;

  LiveResource(LiveReports live, Disclosure disclosure, UnitDirectory units) {
    this.live = live;
    this.disclosure = disclosure;
    this.units = units;
  }

  /** A unit that is none is refused with the report. */
  private boolean isFull(String unit) {
    return unit != null
        && units.tree().find(unit).filter(one -> disclosure.isFull(one.id())).isPresent();
  }

  @GET
  @Blocking
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @Operation(
      operationId = "watchReport",
      summary = "A report's totals, and each time they change",
      description =
          "Server-sent events `figures`: the totals at once, and within a second after a figure"
              + " changed. Whoever comes back with `Last-Event-ID` gets them only if they changed"
              + " since. Public, without small numbers of persons but for officers of the unit's"
              + " scope.")
  @APIResponse(
      responseCode = "200",
      description = "Events without end",
      content =
          @Content(
              mediaType = MediaType.SERVER_SENT_EVENTS,
              schema = @Schema(implementation = LiveFigures.class)))
  public Multi<OutboundSseEvent> watch(
      @Parameter(description = "Name of a report", example = "recognition-funnel", required = true)
          @RestQuery
          String report,
      @Parameter(description = "Id or code of the unit", example = "binh-thuan", required = true)
          @RestQuery
          String unit,
      @Parameter(description = "As of a report", example = "2023", required = true) @RestQuery
          String period,
      @Parameter(description = "Id of the last event that the client got")
          @HeaderParam(HttpHeaders.LAST_EVENT_ID_HEADER)
          String lastEventId,
      @Context Sse events) {
    if (report == null) {
      throw Parameters.invalid("report", "");
    }
    var figures =
        live.watch(new LiveReports.Question(report, unit, period, isFull(unit)), lastEventId)
            .map(
                now ->
                    events
                        .newEventBuilder()
                        .id(now.id())
                        .name("figures")
                        .mediaType(MediaType.APPLICATION_JSON_TYPE)
                        .data(LiveFigures.class, now)
                        .build());
    var signs =
        Multi.createFrom()
            .ticks()
            .every(SIGN_OF_LIFE)
            .onOverflow()
            .drop()
            .map(_ -> events.newEventBuilder().comment("").build());
    return Multi.createBy().merging().streams(figures, signs);
  }
}
