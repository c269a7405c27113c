package vn.danvan.dialogueservice.recommendation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.danvan.platform.access.Caller;
import vn.danvan.platform.access.CurrentCaller;
import vn.danvan.platform.journal.Journal;
import vn.danvan.platform.rest.RequestValidator;
import vn.danvan.platform.time.Occurrence;
import vn.danvan.platform.time.VietnamTime;

/** What senders do with what they sent; tokens have been verified before. */
@ApplicationScoped
class TrackingService {

  private final RecommendationRepository recommendations;
  private final RecommendationTexts texts;
  private final TrackingReader reader;
  private final Journal journal;
  private final CurrentCaller caller;
  private final RequestValidator validator;
  private final VietnamTime time;

  TrackingService(
      RecommendationRepository recommendations,
      RecommendationTexts texts,
      TrackingReader reader,
      Journal journal,
      CurrentCaller caller,
      RequestValidator validator,
      VietnamTime time) {
    this.recommendations = recommendations;
    this.texts = texts;
    this.reader = reader;
    this.journal = journal;
    this.caller = caller;
    this.validator = validator;
    this.time = time;
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
