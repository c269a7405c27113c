package vn.danvan.dialogueservice.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.dialogueservice.listing.ListQuery;
import vn.danvan.dialogueservice.listing.Listing;
import vn.danvan.platform.access.Access;
import vn.danvan.platform.access.Role;
import vn.danvan.platform.journal.JournalReader;
import vn.danvan.platform.paging.Page;
import vn.danvan.platform.units.UnitDirectory;
import vn.danvan.platform.units.UnitScope;

/** Sessions as the caller may see them. */
@ApplicationScoped
class SessionReader {

  private static final Role[] READERS = {
    Role.OFFICER, Role.SECRETARY, Role.SIGNATORY, Role.SUPERVISOR, Role.INTEGRATOR
  };

  private final SessionRepository sessions;
  private final SessionWarnings warnings;
  private final Listing listing;
  private final Access access;
  private final UnitDirectory units;
  private final UnitScope scope;
  private final JournalReader journal;
  private final Jdbi jdbi;

  SessionReader(
      SessionRepository sessions,
      SessionWarnings warnings,
      Listing listing,
      Access access,
      UnitDirectory units,
      UnitScope scope,
      JournalReader journal,
      Jdbi jdbi) {
    this.sessions = sessions;
    this.warnings = warnings;
    this.listing = listing;
    this.access = access;
    this.units = units;
    this.scope = scope;
    this.journal = journal;
    this.jdbi = jdbi;
  }

  Page<SessionListItem> list(UUID unit, SessionKind kind, Listing.Request request) {
    access.require(READERS);
    var root = access.scopeRoot();
    if (root.isEmpty()) {
      return listing.nothing(request);
    }
    var query = inScope(root.get()).matching("unit_id", unit).matching("kind", kind);
    return listing.page(query, SessionEvent.AGGREGATE, request, new Items(root.get()));
  }

  private ListQuery inScope(UUID root) {
    var within = scope.within(root, "unit_id", "province_id");
    return new ListQuery("outreach_session").where(within.sql(), within.binding());
  }

  private final class Items implements Listing.Items<SessionListItem> {
    private final UUID root;

    Items(UUID root) {
      this.root = root;
    }

    @Override
    public Map<UUID, SessionView> show(Collection<UUID> ids) {
      var warned = warnings.of(ids);
      return sessions.list("id in ?1", ids).stream()
          .collect(
              Collectors.toMap(
                  Session::id,
                  found ->
                      SessionView.of(
                          found, units.tree(), warned.getOrDefault(found.id(), List.of()))));
    }

    @Override
    public SessionListItem removed(UUID id) {
      return new SessionListItem.Removed(id, true);
    }

    @Override
    public Set<UUID> known(Collection<UUID> ids) {
      return inScope(root).among(jdbi, ids);
    }
  }

  SessionView read(UUID id) {
    return SessionView.of(visible(id), units.tree(), warnings.of(id));
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
