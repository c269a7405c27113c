package vn.danvan.modelservice.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.danvan.modelservice.journal.ChangeFeed;
import vn.danvan.platform.access.Access;
import vn.danvan.platform.access.Role;
import vn.danvan.platform.journal.Journal;
import vn.danvan.platform.paging.Page;
import vn.danvan.platform.paging.PageRequest;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.platform.rest.RequestValidator;
import vn.danvan.platform.time.Occurrences;
import vn.danvan.platform.units.UnitDirectory;

/** Records what was written and spoken about models: their owners do it. */
@ApplicationScoped
class PublicationService {

  /** Marks cursors of the list, so that one of the sync is none of it. */
  private static final String LIST = "list";

  private final PublicationRepository publications;
  private final ModelRepository models;
  private final ModelSight sight;
  private final UnitDirectory units;
  private final Journal journal;
  private final ChangeFeed changes;
  private final Access access;
  private final RequestValidator validator;
  private final Occurrences occurrences;

  PublicationService(
      PublicationRepository publications,
      ModelRepository models,
      ModelSight sight,
      UnitDirectory units,
      Journal journal,
      ChangeFeed changes,
      Access access,
      RequestValidator validator,
      Occurrences occurrences) {
    this.publications = publications;
    this.models = models;
    this.sight = sight;
    this.units = units;
    this.journal = journal;
    this.changes = changes;
    this.access = access;
    this.validator = validator;
    this.occurrences = occurrences;
  }

  PublicationView record(UUID id, PublicationRequest request) {
    var guards = validator.check(request);
    access.require(Role.OFFICER, Role.SECRETARY);
    var model = models.read(id);
    var behalf = access.requireActingFor(model.ownerUnitId(), request.onBehalfOf());
    var when = occurrences.of(request, model.ownerUnitId(), guards).onBehalfOf(behalf.orElse(null));
    var publication =
        publications.save(Publication.record(Ids.next(), model, request, when.on(), guards));
    journal.append(publication.recorded(), when);
    return publication.view();
  }

  /**
   * @param changesAfter position of a sync, or null for the list itself
   */
  Page<PublicationView> list(UUID id, String changesAfter, PageRequest page) {
    sight.requireSight(models.read(id));
    if (changesAfter != null) {
      return changes.after(
          PublicationRecorded.AGGREGATE,
          changesAfter,
          page.limit(),
          changed -> publications.of(id, changed).stream().map(Publication::view).toList());
    }
    return page.page(
        publications.of(id, page.afterId(LIST), page.limit() + 1).stream()
            .map(Publication::view)
            .toList(),
        publication -> List.of(LIST, publication.id().toString()));
  }
}
