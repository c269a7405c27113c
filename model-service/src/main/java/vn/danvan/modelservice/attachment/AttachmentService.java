package vn.danvan.modelservice.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import vn.danvan.modelservice.journal.ChangeFeed;
import vn.danvan.modelservice.model.ModelDirectory;
import vn.danvan.platform.access.Access;
import vn.danvan.platform.access.CurrentCaller;
import vn.danvan.platform.access.Role;
import vn.danvan.platform.file.FileAnswers;
import vn.danvan.platform.file.FileRemoved;
import vn.danvan.platform.file.FileStore;
import vn.danvan.platform.journal.Journal;
import vn.danvan.platform.paging.Page;
import vn.danvan.platform.paging.PageRequest;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.rest.Language;
import vn.danvan.platform.rest.Preconditions;
import vn.danvan.platform.rest.RequestValidator;
import vn.danvan.platform.time.Occurrence;
import vn.danvan.platform.time.Occurrences;
import vn.danvan.platform.time.VietnamTime;
import vn.danvan.platform.units.UnitDirectory;

/**
 * Attaches files to models, shows them and takes them away.
 *
 * @see "docs/rules.md: R-ATT-01 (who), R-ATT-05 (removal)"
 */
@ApplicationScoped
class AttachmentService {

  /** Marks cursors of the list, so that one of the sync is none of it. */
  private static final String LIST = "list";

  private final AttachmentRepository attachments;
  private final FileStore files;
  private final ModelDirectory models;
  private final UnitDirectory units;
  private final Journal journal;
  private final ChangeFeed changes;
  private final Access access;
  private final CurrentCaller caller;
  private final RequestValidator validator;
  private final Preconditions preconditions;
  private final Occurrences occurrences;
  private final VietnamTime time;
  private final Language language;
  private final Event<FileRemoved> removals;

  AttachmentService(
      AttachmentRepository attachments,
      FileStore files,
      ModelDirectory models,
      UnitDirectory units,
      Journal journal,
      ChangeFeed changes,
      Access access,
      CurrentCaller caller,
      RequestValidator validator,
      Preconditions preconditions,
      Occurrences occurrences,
      VietnamTime time,
      Language language,
      Event<FileRemoved> removals) {
    this.attachments = attachments;
    this.files = files;
    this.models = models;
    this.units = units;
    this.journal = journal;
    this.changes = changes;
    this.access = access;
    this.caller = caller;
    this.validator = validator;
    this.preconditions = preconditions;
    this.occurrences = occurrences;
    this.time = time;
    this.language = language;
    this.removals = removals;
  }

  /** The file is durable before its row is written. */
  AttachmentView attach(UUID modelId, FileUpload upload, String onBehalfOf) {
    access.require(Role.OFFICER, Role.SECRETARY);
    var model = models.requireInScope(modelId);
    var behalf = units.idOrNull("/onBehalfOf", onBehalfOf);
    var unit = actingUnit(model, behalf);
    var actsFor = access.requireActingFor(unit, behalf).orElse(null);
    var id = Ids.next();
    var file = files.take(id, upload);
    var on = time.today();
    var attachment = new Attachment(id, modelId, unit, file, on, time.now());
    attachments.save(attachment);
    journal.append(
        new AttachmentEvent.AttachmentAdded(attachment.data()),
        Occurrence.on(on).onBehalfOf(actsFor));
    return view(attachment);
  }

  /** The registering body if the caller belongs to it or names it, otherwise the owner. */
  private UUID actingUnit(ModelDirectory.Bodies model, UUID onBehalfOf) {
    var body = model.registeringUnitId();
    var own = caller.require().unit();
    return body != null && (body.equals(own) || body.equals(onBehalfOf))
        ? body
        : model.ownerUnitId();
  }

  /**
   * @param changesAfter position of a sync, or null for the list itself
   */
  Page<AttachmentView> list(UUID modelId, String changesAfter, PageRequest page) {
    models.requireInScope(modelId);
    if (changesAfter != null) {
      return changes.after(
          AttachmentEvent.AGGREGATE,
          changesAfter,
          page.limit(),
          changed -> attachments.of(modelId, changed).stream().map(this::view).toList());
    }
    return page.page(
        attachments.of(modelId, page.afterId(LIST), page.limit() + 1).stream()
            .map(this::view)
            .toList(),
        attachment -> List.of(LIST, attachment.id().toString()));
  }

  FileAnswers.Description describe(UUID modelId, UUID id) {
    models.requireInScope(modelId);
    var attachment = attachments.read(id);
    requireBelongs(attachment, modelId);
    if (attachment.state() == AttachmentState.REMOVED) {
      throw PlatformProblem.UNKNOWN.because();
    }
    return new FileAnswers.Description(
        attachment.fileName(),
        attachment.type().mediaType(),
        attachment.size(),
        attachment.sha256());
  }

  /** The content of an attachment that was described before. */
  InputStream open(UUID id) {
    return files.open(id);
  }

  AttachmentView remove(UUID modelId, UUID id, RemovalRequest request) {
    var guards = validator.check(request);
    access.require(Role.OFFICER, Role.SECRETARY);
    var model = models.requireInScope(modelId);
    var attachment = attachments.require(id);
    requireBelongs(attachment, modelId);
    var behalf = access.requireActingFor(attachment.unitId(), request.onBehalfOf());
    preconditions.match(attachment.version());
    var when =
        occurrences
            .of(request, model.ownerUnitId(), guards)
            .onBehalfOf(behalf.orElse(null))
            .noting(request.reason());
    var event = attachment.remove(request.reason(), when.on(), guards);
    attachments.save(attachment);
    journal.append(event, when);
    removals.fire(new FileRemoved(id));
    return view(attachment);
  }

  private static void requireBelongs(Attachment attachment, UUID modelId) {
    if (!attachment.modelId().equals(modelId)) {
      throw PlatformProblem.UNKNOWN.because();
    }
  }

  private AttachmentView view(Attachment attachment) {
    var current = caller.require();
    return AttachmentView.of(
        attachment,
        units.tree(),
        current.hasAny(Role.OFFICER, Role.SECRETARY) && access.sees(attachment.unitId()),
        language.preferred());
  }
}
