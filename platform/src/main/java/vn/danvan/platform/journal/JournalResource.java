package vn.danvan.platform.journal;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import vn.danvan.platform.access.Access;
import vn.danvan.platform.access.Role;
import vn.danvan.platform.paging.Cursors;
import vn.danvan.platform.paging.Page;

/** The service's journal over HTTP; a service gives it its path by a subclass. */
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "journal", description = "What happened: events and audit log")
public abstract class JournalResource {

  @Inject JournalReader journal;
  @Inject Cursors cursors;
  @Inject Access access;

  /** For integrators and reconciliation: published events in sealed order. */
  @GET
  @Path("/events")
  @Operation(
      summary = "Published events in sealed order",
      description = "The same events that go to Kafka. Roles: integrator, admin.")
  public Page<JournalReader.Entry> events(@RestQuery String limit, @RestQuery String after) {
    var caller = access.require(Role.INTEGRATOR, Role.ADMIN);
    var events = page(limit, after, (position, size) -> journal.after(position, size, null, true));
    return caller.has(Role.ADMIN) ? events.map(JournalReader.Entry::withoutData) : events;
  }

  /** For signatories (own unit), supervisors (all) and admins (without content). */
  @GET
  @Path("/audit-entries")
  @Operation(
      summary = "Audit log",
      description =
          "Signatories read the acts of their own unit, supervisors all, admins all without content.")
  public Page<JournalReader.Entry> auditEntries(@RestQuery String limit, @RestQuery String after) {
    var caller = access.require(Role.SIGNATORY, Role.SUPERVISOR, Role.ADMIN);
    if (caller.has(Role.SUPERVISOR)) {
      return page(limit, after, (position, size) -> journal.after(position, size, null, false));
    }
    if (caller.has(Role.SIGNATORY)) {
      access.requireOwnUnit(caller.unit());
      return page(
          limit, after, (position, size) -> journal.after(position, size, caller.unit(), false));
    }
    return page(limit, after, (position, size) -> journal.after(position, size, null, false))
        .map(JournalReader.Entry::withoutData);
  }

  private interface Source {
    List<JournalReader.Entry> read(long position, int size);
  }

  private Page<JournalReader.Entry> page(String limit, String after, Source source) {
    var request = cursors.request(limit, after);
    long position = request.last(1, key -> Long.valueOf(key.getFirst())).orElse(0L);
    var rows = source.read(position, request.limit());
    var next =
        rows.isEmpty()
            ? after
            : request.encoder().apply(List.of(Long.toString(rows.getLast().position())));
    return new Page<>(rows, next);
  }
}
