package vn.danvan.dialogueservice.recommendation;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import vn.danvan.dialogueservice.field.Fields;
import vn.danvan.dialogueservice.upload.Uploads;
import vn.danvan.dialogueservice.workcalendar.WorkCalendars;
import vn.danvan.platform.access.Caller;
import vn.danvan.platform.access.CurrentCaller;
import vn.danvan.platform.journal.Journal;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.rest.RequestValidator;
import vn.danvan.platform.time.Occurrence;
import vn.danvan.platform.time.VietnamTime;
import vn.danvan.platform.units.UnitDirectory;

/** Takes what citizens send themselves, of whom nothing is recorded. */
@ApplicationScoped
class SubmissionService {

  private final RecommendationRepository recommendations;
  private final RecommendationTexts texts;
  private final ContactVault contacts;
  private final OwnRecommendations own;
  private final Uploads uploads;
  private final TrackingCodes codes;
  private final Fields fields;
  private final WorkCalendars calendars;
  private final Journal journal;
  private final CurrentCaller caller;
  private final UnitDirectory units;
  private final RequestValidator validator;
  private final VietnamTime time;
  private final MeterRegistry metrics;

  SubmissionService(
      RecommendationRepository recommendations,
      RecommendationTexts texts,
      ContactVault contacts,
      OwnRecommendations own,
      Uploads uploads,
      TrackingCodes codes,
      Fields fields,
      WorkCalendars calendars,
      Journal journal,
      CurrentCaller caller,
      UnitDirectory units,
      RequestValidator validator,
      VietnamTime time,
      MeterRegistry metrics) {
    this.recommendations = recommendations;
    this.texts = texts;
    this.contacts = contacts;
    this.own = own;
    this.uploads = uploads;
    this.codes = codes;
    this.fields = fields;
    this.calendars = calendars;
    this.journal = journal;
    this.caller = caller;
    this.units = units;
    this.validator = validator;
    this.time = time;
    this.metrics = metrics;
  }

  /**
   * @see "docs/rules.md: R-REC-04 (complaints are routed out), R-REC-16 (what senders give),
   *     R-REC-17 (tracking codes)"
   */
  SubmissionView submit(RecommendationRequests.Receipt request) {
    var guards = validator.check(request);
    requireSendersOwn(request, guards);
    var host = host(request, guards);
    requireNoLegalProcedure(request.kind(), host, guards);
    requireUploaded(request.photos(), guards);
    guards.pass();
    var field = fields.require("/field", request.field(), guards);
    var today = time.today();
    var receipt =
        new Recommendation.Receipt(
            RecommendationSource.ONLINE,
            request.kind(),
            field,
            Complexity.NORMAL,
            null,
            host,
            units.tree().province(host),
            today);
    var recommendation = new Recommendation(Ids.next(), receipt, calendars.hold());
    recommendation.trackBy(codes.hash(codes.code(recommendation.id())));
    var event = recommendation.receive(guards);
    recommendations.insert(recommendation);
    texts.keep(written(recommendation, request));
    if (request.contact() != null) {
      contacts.keep(recommendation.id(), request.contact());
    }
    if (request.photos() != null) {
      uploads.name(request.photos(), recommendation.id());
    }
    if (Boolean.FALSE.equals(request.anonymous())) {
      own.keep(recommendation.id());
    }
    caller.become(Caller.UNNAMED_CITIZEN);
    journal.append(event, Occurrence.on(today));
    return new SubmissionView(recommendation.id(), null, recommendation.dueOn());
  }

  private void requireSendersOwn(RecommendationRequests.Receipt request, Guards guards) {
    RecommendationProblem.FOR_OFFICERS.unless(
        request.source() == null || request.source() == RecommendationSource.ONLINE,
        guards,
        "/source");
    RecommendationProblem.FOR_OFFICERS.unless(request.dialogue() == null, guards, "/dialogue");
    RecommendationProblem.FOR_OFFICERS.unless(request.occurredOn() == null, guards, "/occurredOn");
    RecommendationProblem.FOR_OFFICERS.unless(request.lateEntry() == null, guards, "/lateEntry");
    RecommendationProblem.FOR_OFFICERS.unless(request.onBehalfOf() == null, guards, "/onBehalfOf");
    RecommendationProblem.REQUIRED.unless(request.host() != null, guards, "/unit");
    RecommendationProblem.REQUIRED.unless(
        request.content() != null && !request.content().isBlank(), guards, "/content");
    RecommendationProblem.REQUIRED.unless(request.anonymous() != null, guards, "/anonymous");
    var anonymous = Boolean.TRUE.equals(request.anonymous());
    var contact = request.contact();
    RecommendationProblem.ANONYMOUS_WITH_CONTACT.unless(
        !anonymous || contact == null, guards, "/contact");
    RecommendationProblem.CONTACT_NEEDED.unless(
        !Boolean.FALSE.equals(request.anonymous()) || (contact != null && contact.isReachable()),
        guards,
        "/contact");
    RecommendationProblem.COORDINATES_INCOMPLETE.unless(
        (request.latitude() == null) == (request.longitude() == null), guards, "/latitude");
  }

  /** What is sent to a unit that is closed goes to what took over the whole of it, or above. */
  private UUID host(RecommendationRequests.Receipt request, Guards guards) {
    if (request.host() == null) {
      throw guards.refusal();
    }
    var today = time.today();
    var named = units.require("/unit", request.host()).id();
    var host = units.tree().place(named, today).unit();
    RecommendationProblem.UNIT_NOT_VALID.unless(
        host != null && units.tree().isValid(host, today),
        guards,
        "/unit",
        units.tree().name(named),
        today);
    return host == null ? named : host;
  }

  private void requireNoLegalProcedure(RecommendationKind kind, UUID host, Guards guards) {
    var routedOut = kind != null && kind.hasLegalProcedure();
    if (routedOut) {
      metrics
          .counter("danvan.submissions.routed-out", "kind", kind.name().toLowerCase(Locale.ROOT))
          .increment();
    }
    RecommendationProblem.LEGAL_PROCEDURE.unless(
        !routedOut, guards, "/kind", units.tree().name(host));
  }

  /** Nothing is looked up for a request that is refused anyway. */
  private void requireUploaded(List<UUID> photos, Guards guards) {
    if (photos == null || guards.failed()) {
      return;
    }
    var ready = uploads.ready(photos);
    for (int i = 0; i < photos.size(); i++) {
      RecommendationProblem.PHOTO_UNKNOWN.unless(
          ready.remove(photos.get(i)), guards, "/photos/" + i, photos.get(i));
    }
  }

  private static List<RecommendationTexts.Entry> written(
      Recommendation recommendation, RecommendationRequests.Receipt request) {
    var written = new ArrayList<RecommendationTexts.Entry>();
    add(written, recommendation, PrivateText.Kind.CONTENT, request.content());
    add(written, recommendation, PrivateText.Kind.PLACE, request.place());
    if (request.latitude() != null) {
      add(
          written,
          recommendation,
          PrivateText.Kind.COORDINATES,
          request.latitude() + "," + request.longitude());
    }
    return written;
  }

  private static void add(
      List<RecommendationTexts.Entry> written,
      Recommendation recommendation,
      PrivateText.Kind kind,
      String text) {
    written.add(
        new RecommendationTexts.Entry(
            recommendation.id(), new PrivateText(recommendation.version(), kind, text)));
  }
}
