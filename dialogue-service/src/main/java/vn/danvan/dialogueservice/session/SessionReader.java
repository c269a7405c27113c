package vn.danvan.dialogueservice.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.dialogueservice.listing.ListQuery;
import vn.danvan.platform.access.Access;
import vn.danvan.platform.access.Role;
import vn.danvan.platform.journal.JournalReader;
import vn.danvan.platform.paging.Page;
import vn.danvan.platform.paging.PageRequest;
import vn.danvan.platform.units.UnitDirectory;
import vn.danvan.platform.units.UnitScope;

/** Sessions as the caller may see them. */
@ApplicationScoped
class SessionReader {

  private static final Role[] READERS = {
    Role.OFFICER, Role.SECRETARY, Role.SIGNATORY, Role.SUPERVISOR, Role.INTEGRATOR
  };

  private final SessionRepository sessions;
  private final Access access;
  private final UnitDirectory units;
  private final UnitScope scope;
  private final JournalReader journal;
  private final Jdbi jdbi;

  SessionReader(
      SessionRepository sessions,
      Access access,
      UnitDirectory units,
      UnitScope scope,
      JournalReader journal,
      Jdbi jdbi) {
    this.sessions = sessions;
    this.access = access;
    this.units = units;
    this.scope = scope;
    this.journal = journal;
    this.jdbi = jdbi;
  }

  Page<SessionView> list(UUID unit, SessionKind kind, PageRequest page) {
    access.require(READERS);
    var root = access.scopeRoot();
    if (root.isEmpty()) {
      return new Page<>(List.of(), null);
    }
    var within = scope.within(root.get(), "unit_id", "province_id");
    var ids =
        new ListQuery("outreach_session")
            .where(within.sql(), within.binding())
            .matching("unit_id", unit)
            .matching("kind", kind)
            .ids(jdbi, page);
    var found =
        sessions.list("id in ?1", ids).stream()
            .collect(Collectors.toMap(Session::id, Function.identity()));
    var views =
        ids.stream()
            .flatMap(id -> Optional.ofNullable(found.get(id)).stream())
            .map(session -> SessionView.of(session, units.tree()))
            .toList();
    return page.page(views, view -> List.of(view.id().toString()));
  }

  SessionView read(UUID id) {
    return SessionView.of(visible(id), units.tree());
  }

  List<JournalReader.Entry> history(UUID id) {
    return journal.history(visible(id).id());
  }

  private Session visible(UUID id) {
    access.require(READERS);
    var session = sessions.read(id);
    access.requireSight(session.unitId());
    return session;
  }
}
