package vn.danvan.dialogueservice.recommendation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.danvan.dialogueservice.notification.NotificationKind;
import vn.danvan.dialogueservice.notification.Notifications;
import vn.danvan.dialogueservice.workcalendar.WorkCalendars;
import vn.danvan.platform.access.Caller;
import vn.danvan.platform.access.CurrentCaller;
import vn.danvan.platform.journal.Journal;
import vn.danvan.platform.rest.RequestValidator;
import vn.danvan.platform.time.Occurrence;
import vn.danvan.platform.time.VietnamTime;
import vn.danvan.platform.units.UnitDirectory;

/** What senders do with what they sent; tokens have been verified before. */
@ApplicationScoped
class TrackingService {

  /** Working days within which the unit above is to decide. */
  private static final int APPEAL_DAYS = 15;

  private final RecommendationRepository recommendations;
  private final RecommendationTexts texts;
  private final TrackingReader reader;
  private final Journal journal;
  private final CurrentCaller caller;
  private final RequestValidator validator;
  private final VietnamTime time;
  private final UnitDirectory units;
  private final Notifications notifications;
  private final WorkCalendars calendars;

  TrackingService(
      RecommendationRepository recommendations,
      RecommendationTexts texts,
      TrackingReader reader,
      Journal journal,
      CurrentCaller caller,
      RequestValidator validator,
      VietnamTime time,
      UnitDirectory units,
      Notifications notifications,
      WorkCalendars calendars) {
    this.recommendations = recommendations;
    this.texts = texts;
    this.reader = reader;
    this.journal = journal;
    this.caller = caller;
    this.validator = validator;
    this.time = time;
    this.units = units;
    this.notifications = notifications;
    this.calendars = calendars;
  }

  TrackingView reply(TrackingToken token, TrackingRequests.Reply request) {
    var guards = validator.check(request);
    var recommendation = recommendations.require(token.recommendation());
    var event = recommendation.reply(guards);
    return record(recommendation, event, PrivateText.Kind.REPLY, request.text());
  }

  TrackingView object(TrackingToken token, TrackingRequests.Objection request) {
    var guards = validator.check(request);
    var recommendation = recommendations.require(token.recommendation());
    var event = recommendation.object(time.today(), guards);
    return record(recommendation, event, PrivateText.Kind.OBJECTION, request.text());
  }

  /**
   * @see "docs/rules.md: R-REC-39 (appeals)"
   */
  TrackingView appeal(TrackingToken token, TrackingRequests.Appeal request) {
    var guards = validator.check(request);
    var recommendation = recommendations.require(token.recommendation());
    var today = time.today();
    var above =
        EscalationSteps.above(
            recommendation.hostUnitId(), recommendation.resolvers(), units.tree(), today);
    var event = recommendation.appeal(above.orElse(null), today, guards);
    var view = record(recommendation, event, PrivateText.Kind.APPEAL, request.text());
    notifications.tell(
        List.of(recommendation.appealUnitId()),
        new Notifications.News(
            NotificationKind.APPEALED,
            recommendation.id(),
            calendars.hold().after(today, APPEAL_DAYS),
            1));
    return view;
  }

  TrackingView rate(TrackingToken token, TrackingRequests.Rating request) {
    var guards = validator.check(request);
    var recommendation = recommendations.require(token.recommendation());
    var points = request.rating() == null ? 0 : request.rating();
    var event = recommendation.rate(points, guards);
    return record(recommendation, event, null, null);
  }

  private TrackingView record(
      Recommendation recommendation,
      RecommendationEvent event,
      PrivateText.Kind kind,
      String written) {
    recommendations.save(recommendation);
    caller.become(Caller.UNNAMED_CITIZEN);
    journal.append(event, Occurrence.on(time.today()));
    if (written != null) {
      texts.keep(
          List.of(
              new RecommendationTexts.Entry(
                  recommendation.id(), new PrivateText(recommendation.version(), kind, written))));
    }
    return reader.brief(recommendation);
  }
}
