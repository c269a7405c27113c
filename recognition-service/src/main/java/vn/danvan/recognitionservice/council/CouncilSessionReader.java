package vn.danvan.recognitionservice.council;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.platform.access.Access;
import vn.danvan.platform.access.Role;
import vn.danvan.platform.journal.JournalReader;
import vn.danvan.platform.paging.Page;
import vn.danvan.platform.paging.PageRequest;
import vn.danvan.platform.units.UnitDirectory;
import vn.danvan.recognitionservice.listing.ChangeFeed;
import vn.danvan.recognitionservice.listing.KeysetQuery;
import vn.danvan.recognitionservice.round.Rounds;

/** Sessions for officials who see the authority, and for the members themselves. */
@ApplicationScoped
class CouncilSessionReader {

  private final CouncilSessionRepository sessions;
  private final CouncilViews views;
  private final Rounds rounds;
  private final CouncilAccess access;
  private final Access rights;
  private final UnitDirectory units;
  private final JournalReader history;
  private final ChangeFeed changes;
  private final Jdbi jdbi;

  CouncilSessionReader(
      CouncilSessionRepository sessions,
      CouncilViews views,
      Rounds rounds,
      CouncilAccess access,
      Access rights,
      UnitDirectory units,
      JournalReader history,
      ChangeFeed changes,
      Jdbi jdbi) {
    this.sessions = sessions;
    this.views = views;
    this.rounds = rounds;
    this.access = access;
    this.rights = rights;
    this.units = units;
    this.history = history;
    this.changes = changes;
    this.jdbi = jdbi;
  }

  CouncilSessionView view(UUID id) {
    var session = visible(id);
    return views.of(session, rounds.find(session.roundId()).orElseThrow());
  }

  CouncilSession visible(UUID id) {
    access.requireReader();
    var session = sessions.read(id);
    access.requireSight(session);
    return session;
  }

  /** Names and accounts: for the council itself and who writes its work down. */
  List<CouncilMemberView> members(UUID id) {
    var session = visible(id);
    if (access.member(session).isEmpty()) {
      rights.require(Role.SECRETARY);
      rights.requireOwnUnit(session.authorityId());
    }
    return session.members().stream()
        .map(
            member ->
                new CouncilMemberView(
                    member.id(),
                    member.subject(),
                    member.name(),
                    member.role(),
                    units.tree().ref(member.unitId()),
                    member.termFrom(),
                    member.termTo(),
                    member.attends()))
        .toList();
  }

  List<JournalReader.Entry> history(UUID id) {
    rights.require(Role.OFFICER, Role.SECRETARY, Role.SIGNATORY, Role.SUPERVISOR);
    rights.requireSight(sessions.read(id).authorityId());
    return history.history(id);
  }

  /** Filters of the list; null where not given. */
  record Filter(List<UUID> ids, UUID round, UUID authority, CouncilSessionState state) {}

  /**
   * @param changesAfter position of a sync, or null for the list itself
   */
  Page<CouncilSessionListItem> list(Filter filter, String changesAfter, PageRequest page) {
    var reader = access.requireReader();
    var own = sessions.ofMember(reader.subject());
    var query =
        KeysetQuery.from("council_session")
            .withIds(filter.ids())
            .equal("round_id", filter.round())
            .equal("authority_id", filter.authority())
            .equal("state", filter.state())
            .anyOf(
                "id",
                own,
                "authority_id",
                access.officialScope().map(units.tree()::subtreeEver).orElse(Set.of()));
    if (changesAfter != null) {
      return changes.read(
          CouncilSession.TYPE,
          changesAfter,
          page.limit(),
          ids ->
              listed(query.among(jdbi, ids)).stream()
                  .collect(Collectors.toMap(CouncilSessionView::id, Function.identity())),
          this::removed);
    }
    return page.page(
            sessions.inOrder(query.ids(jdbi, page)), session -> List.of(session.id().toString()))
        .map(session -> listed(List.of(session.id())).getFirst());
  }

  private List<CouncilSessionView> listed(List<UUID> ids) {
    var found = sessions.inOrder(ids);
    var known = rounds.find(found.stream().map(CouncilSession::roundId).distinct().toList());
    return found.stream()
        .map(session -> views.inList(session, known.get(session.roundId())))
        .toList();
  }

  /** What the caller may not see never was in the list. */
  private Optional<CouncilSessionListItem> removed(UUID id) {
    return sessions
        .findByIdOptional(id)
        .filter(session -> access.member(session).isPresent() || access.isOfficialOf(session))
        .map(session -> CouncilSessionListItem.Removed.of(session.id()));
  }
}
