package vn.danvan.dialogueservice.recommendation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.danvan.dialogueservice.dialogue.Dialogues;
import vn.danvan.dialogueservice.field.Fields;
import vn.danvan.dialogueservice.workcalendar.WorkCalendars;
import vn.danvan.platform.access.Access;
import vn.danvan.platform.access.CurrentCaller;
import vn.danvan.platform.journal.Journal;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.rest.Preconditions;
import vn.danvan.platform.rest.RequestValidator;
import vn.danvan.platform.time.Act;
import vn.danvan.platform.time.Occurrence;
import vn.danvan.platform.time.Occurrences;
import vn.danvan.platform.time.VietnamTime;
import vn.danvan.platform.units.UnitDirectory;

/** Acts on single recommendations. */
@ApplicationScoped
class RecommendationService {

  private final RecommendationRepository recommendations;
  private final RecommendationTexts texts;
  private final RecommendationRights rights;
  private final LeadUnits leadUnits;
  private final Dialogues dialogues;
  private final Fields fields;
  private final WorkCalendars calendars;
  private final Journal journal;
  private final Access access;
  private final CurrentCaller caller;
  private final UnitDirectory units;
  private final Occurrences occurrences;
  private final RequestValidator validator;
  private final Preconditions preconditions;
  private final VietnamTime time;

  RecommendationService(
      RecommendationRepository recommendations,
      RecommendationTexts texts,
      RecommendationRights rights,
      LeadUnits leadUnits,
      Dialogues dialogues,
      Fields fields,
      WorkCalendars calendars,
      Journal journal,
      Access access,
      CurrentCaller caller,
      UnitDirectory units,
      Occurrences occurrences,
      RequestValidator validator,
      Preconditions preconditions,
      VietnamTime time) {
    this.recommendations = recommendations;
    this.texts = texts;
    this.rights = rights;
    this.leadUnits = leadUnits;
    this.dialogues = dialogues;
    this.fields = fields;
    this.calendars = calendars;
    this.journal = journal;
    this.access = access;
    this.caller = caller;
    this.units = units;
    this.occurrences = occurrences;
    this.validator = validator;
    this.preconditions = preconditions;
    this.time = time;
  }

  /**
   * An act that may go ahead as far as rights and version go.
   *
   * @param by the caller's own unit, whomever it acts for
   * @param host the host, or what took over the whole of it by today
   */
  private record Opened(
      Recommendation recommendation, UUID by, UUID host, Guards guards, Occurrence occurrence) {
    LocalDate on() {
      return occurrence.on();
    }
  }

  /**
   * The unit that receives a recommendation.
   *
   * @param heldOn day of the dialogue at which it does so, or null
   */
  private record Host(UUID id, UUID provinceId, LocalDate heldOn, Optional<UUID> onBehalfOf) {}

  RecommendationView receive(RecommendationRequests.Receipt request) {
    access.require(RecommendationRights.CLERKS);
    var guards = validator.check(request);
    requireOfficersOwn(request, guards);
    var host = host(request, guards);
    var occurrence =
        occurrences.of(request, host.id(), guards).onBehalfOf(host.onBehalfOf().orElse(null));
    RecommendationProblem.UNIT_NOT_VALID.unless(
        units.tree().isValid(host.id(), occurrence.on()),
        guards,
        "/hostUnit",
        units.tree().name(host.id()),
        occurrence.on());
    requireContent(request.kind(), request.content(), guards);
    RecommendationProblem.BEFORE_DIALOGUE.unless(
        host.heldOn() == null || !occurrence.on().isBefore(host.heldOn()),
        guards,
        "/occurredOn",
        occurrence.on(),
        host.heldOn());
    guards.pass();
    var field = fields.require("/field", request.field(), guards);
    var receipt =
        new Recommendation.Receipt(
            request.source(),
            request.kind(),
            field,
            Complexity.NORMAL,
            request.dialogue(),
            host.id(),
            host.provinceId(),
            occurrence.on());
    var recommendation = new Recommendation(Ids.next(), receipt, calendars.hold());
    var event = recommendation.receive(guards);
    var content = request.kind().hasLegalProcedure() ? null : request.content();
    return record(recommendation, event, occurrence, PrivateText.Kind.CONTENT, content);
  }

  private static void requireOfficersOwn(RecommendationRequests.Receipt request, Guards guards) {
    RecommendationProblem.REQUIRED.unless(request.source() != null, guards, "/source");
    RecommendationProblem.FOR_SENDERS.unless(request.anonymous() == null, guards, "/anonymous");
    RecommendationProblem.FOR_SENDERS.unless(request.contact() == null, guards, "/contact");
    RecommendationProblem.FOR_SENDERS.unless(request.place() == null, guards, "/place");
    RecommendationProblem.FOR_SENDERS.unless(request.latitude() == null, guards, "/latitude");
    RecommendationProblem.FOR_SENDERS.unless(request.longitude() == null, guards, "/longitude");
    RecommendationProblem.FOR_SENDERS.unless(request.photos() == null, guards, "/photos");
  }

  /** What is taken down at a dialogue belongs to its host, while its sheet is open. */
  private Host host(RecommendationRequests.Receipt request, Guards guards) {
    var behalf = units.idOrNull("/onBehalfOf", request.onBehalfOf());
    var named = units.idOrNull("/hostUnit", request.host());
    if (request.dialogue() != null) {
      var sheet = dialogues.requireOpenSheet(request.dialogue(), behalf);
      RecommendationProblem.HOST_DIFFERS.unless(
          named == null || named.equals(sheet.hostUnitId()),
          guards,
          "/hostUnit",
          units.tree().name(sheet.hostUnitId()));
      return new Host(sheet.hostUnitId(), sheet.provinceId(), sheet.heldOn(), sheet.onBehalfOf());
    }
    RecommendationProblem.REQUIRED.unless(
        request.source() != RecommendationSource.DIALOGUE, guards, "/dialogue");
    RecommendationProblem.REQUIRED.unless(named != null, guards, "/hostUnit");
    if (named == null) {
      throw guards.refusal();
    }
    return new Host(
        named, units.tree().province(named), null, access.requireActingFor(named, behalf));
  }

  static void requireContent(RecommendationKind kind, String content, Guards guards) {
    RecommendationProblem.REQUIRED.unless(
        (kind != null && kind.hasLegalProcedure()) || (content != null && !content.isBlank()),
        guards,
        "/content");
  }

  RecommendationView classify(UUID id, RecommendationRequests.Classification request) {
    var act = open(id, RecommendationAct.CLASSIFICATION, request);
    preconditions.match(act.recommendation().version());
    var field = fields.require("/field", request.field(), act.guards());
    var complexity = request.complexity() == null ? Complexity.NORMAL : request.complexity();
    var event =
        act.recommendation()
            .classify(request.kind(), field, complexity, calendars.hold(), act.on(), act.guards());
    return record(act.recommendation(), event, act.occurrence());
  }

  RecommendationView assign(UUID id, RecommendationRequests.Assignment request) {
    var act = open(id, RecommendationAct.ASSIGNMENT, request);
    var host = act.recommendation().hostUnitId();
    var lead = leadUnits.lead(request.leadUnit(), host, act.on(), act.guards());
    var cooperating =
        leadUnits.cooperating(request.cooperatingUnits(), lead, host, act.on(), act.guards());
    var event = act.recommendation().assign(lead, cooperating, act.on(), act.guards());
    return record(act.recommendation(), event, act.occurrence());
  }

  RecommendationView accept(UUID id, RecommendationRequests.Step request) {
    var act = open(id, RecommendationAct.ACCEPTANCE, request);
    preconditions.match(act.recommendation().version());
    var event = act.recommendation().accept(act.on(), act.guards());
    return record(act.recommendation(), event, act.occurrence());
  }

  RecommendationView decline(UUID id, RecommendationRequests.Reason request) {
    var act = open(id, RecommendationAct.DECLINE, request);
    var event = act.recommendation().decline(act.host(), calendars.days(), act.on(), act.guards());
    return record(
        act.recommendation(), event, act.occurrence(), PrivateText.Kind.REASON, request.reason());
  }

  RecommendationView answer(UUID id, RecommendationRequests.Answer request) {
    var act = open(id, RecommendationAct.ANSWER, request);
    var event = act.recommendation().answer(act.by(), request.channel(), act.on(), act.guards());
    return record(
        act.recommendation(), event, act.occurrence(), PrivateText.Kind.ANSWER, request.text());
  }

  RecommendationView resolve(UUID id, RecommendationRequests.Resolution request) {
    var act = open(id, RecommendationAct.RESOLUTION, request);
    preconditions.match(act.recommendation().version());
    var outcome = request.resolutionClass() == null ? null : request.resolutionClass().asClass();
    var evidenced = request.evidence() != null && !request.evidence().isBlank();
    var event =
        act.recommendation()
            .resolve(act.by(), outcome, evidenced, request.roadmapOn(), act.on(), act.guards());
    return record(
        act.recommendation(),
        event,
        act.occurrence(),
        PrivateText.Kind.EVIDENCE,
        request.evidence());
  }

  RecommendationView supervise(UUID id, RecommendationRequests.Supervised request) {
    var act = open(id, RecommendationAct.SUPERVISION, request);
    var passed = Boolean.TRUE.equals(request.passed());
    RecommendationProblem.REASON_NEEDED.unless(
        passed || (request.reason() != null && !request.reason().isBlank()),
        act.guards(),
        "/reason");
    var event =
        act.recommendation()
            .supervise(
                passed ? Supervision.PASSED : Supervision.FAILED,
                act.by(),
                act.host(),
                calendars.hold(),
                act.on(),
                time.now(),
                act.guards());
    return record(
        act.recommendation(), event, act.occurrence(), PrivateText.Kind.REASON, request.reason());
  }

  RecommendationView close(UUID id, RecommendationRequests.Step request) {
    var act = open(id, RecommendationAct.CLOSURE, request);
    preconditions.match(act.recommendation().version());
    var event = act.recommendation().close(act.by(), act.on(), act.guards());
    return record(act.recommendation(), event, act.occurrence());
  }

  RecommendationView forward(UUID id, RecommendationRequests.Forwarding request) {
    var act = open(id, RecommendationAct.FORWARDING, request);
    var recommendation = act.recommendation();
    var event = recommendation.forward(request.kind(), act.on(), act.guards());
    var view =
        record(recommendation, event, act.occurrence(), PrivateText.Kind.REASON, request.reason());
    texts.keep(List.of(text(recommendation, PrivateText.Kind.COMPETENT_BODY, request.body())));
    if (recommendation.kind().hasLegalProcedure()) {
      texts.forgetContent(id);
    }
    return view;
  }

  RecommendationView reject(UUID id, RecommendationRequests.Reason request) {
    var act = open(id, RecommendationAct.REJECTION, request);
    var event = act.recommendation().reject(act.on(), act.guards());
    return record(
        act.recommendation(), event, act.occurrence(), PrivateText.Kind.REASON, request.reason());
  }

  RecommendationView reopen(UUID id, RecommendationRequests.Reason request) {
    var act = open(id, RecommendationAct.REOPENING, request);
    var event = act.recommendation().reopen(act.host(), calendars.hold(), act.on(), act.guards());
    return record(
        act.recommendation(), event, act.occurrence(), PrivateText.Kind.REASON, request.reason());
  }

  /** The sender is told the reason. */
  RecommendationView decideAppeal(UUID id, RecommendationRequests.AppealDecision request) {
    var act = open(id, RecommendationAct.APPEAL_DECISION, request);
    var event =
        act.recommendation()
            .decideAppeal(
                Boolean.TRUE.equals(request.upheld()),
                act.host(),
                calendars.hold(),
                act.on(),
                act.guards());
    return record(
        act.recommendation(),
        event,
        act.occurrence(),
        PrivateText.Kind.APPEAL_DECISION,
        request.reason());
  }

  RecommendationView extend(UUID id, RecommendationRequests.Extension request) {
    var act = open(id, RecommendationAct.EXTENSION, request);
    var event =
        act.recommendation().extend(request.days(), calendars.hold(), act.on(), act.guards());
    return record(
        act.recommendation(), event, act.occurrence(), PrivateText.Kind.REASON, request.reason());
  }

  /** Both are locked before either is looked at: neither may go where the other has gone. */
  RecommendationView merge(UUID id, RecommendationRequests.Merger request) {
    rights.requireRole(RecommendationAct.MERGER);
    if (request != null && request.into() != null) {
      recommendations.hold(List.of(id, request.into()));
    }
    var act = open(id, RecommendationAct.MERGER, request);
    preconditions.match(act.recommendation().version());
    if (request.into() == null) {
      throw act.guards().refusal();
    }
    var into =
        recommendations
            .findByIdOptional(request.into())
            .filter(found -> access.sees(found.hostUnitId()))
            .orElseThrow(() -> PlatformProblem.UNKNOWN.because().at("/into"));
    var event = act.recommendation().merge(into, act.on(), act.guards());
    return record(act.recommendation(), event, act.occurrence());
  }

  private <R extends Record & Act> Opened open(UUID id, RecommendationAct act, R request) {
    rights.requireRole(act);
    var guards = validator.check(request);
    var recommendation = recommendations.require(id);
    var behalf =
        rights.requireActor(
            act, recommendation, units.idOrNull("/onBehalfOf", request.onBehalfOf()));
    var unit =
        act.actor() == RecommendationAct.Actor.OWNER
            ? recommendation.ownerUnitId()
            : recommendation.hostUnitId();
    var occurrence = occurrences.of(request, unit, guards);
    return new Opened(
        recommendation,
        caller.require().unit(),
        units.tree().heir(recommendation.hostUnitId(), time.today()),
        guards,
        occurrence.onBehalfOf(behalf.orElse(null)));
  }

  private RecommendationView record(
      Recommendation recommendation,
      RecommendationEvent event,
      Occurrence occurrence,
      PrivateText.Kind kind,
      String text) {
    var view = record(recommendation, event, occurrence);
    texts.keep(List.of(text(recommendation, kind, text)));
    return view;
  }

  private RecommendationView record(
      Recommendation recommendation, RecommendationEvent event, Occurrence occurrence) {
    recommendations.save(recommendation);
    journal.append(event, occurrence);
    return RecommendationView.of(
        recommendation, units.tree(), time.today(), null, rights.actions(recommendation));
  }

  private static RecommendationTexts.Entry text(
      Recommendation recommendation, PrivateText.Kind kind, String text) {
    return new RecommendationTexts.Entry(
        recommendation.id(), new PrivateText(recommendation.version(), kind, text));
  }
}
