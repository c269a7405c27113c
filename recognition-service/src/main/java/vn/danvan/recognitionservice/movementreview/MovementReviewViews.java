package vn.danvan.recognitionservice.movementreview;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.danvan.platform.access.Caller;
import vn.danvan.platform.access.CurrentCaller;
import vn.danvan.platform.access.Role;
import vn.danvan.platform.rest.AllowedAction;
import vn.danvan.platform.units.UnitDirectory;
import vn.danvan.platform.units.UnitRef;
import vn.danvan.recognitionservice.knownmodel.KnownModels;

/** Shows reviews of the movement, and what the caller may do with them. */
@ApplicationScoped
class MovementReviewViews {

  private final UnitDirectory units;
  private final KnownModels models;
  private final CurrentCaller caller;

  MovementReviewViews(UnitDirectory units, KnownModels models, CurrentCaller caller) {
    this.units = units;
    this.models = models;
    this.caller = caller;
  }

  MovementReviewView whole(MovementReview review) {
    return view(review, true);
  }

  MovementReviewView inShort(MovementReview review) {
    return view(review, false);
  }

  private MovementReviewView view(MovementReview review, boolean whole) {
    var content = review.content();
    return new MovementReviewView(
        review.id(),
        review.version(),
        review.state(),
        review.kind(),
        units.tree().ref(review.authorityId()),
        review.fromYear(),
        review.toYear(),
        review.title(),
        review.heldOn(),
        review.place(),
        content.delegates().stream().mapToInt(DelegateGroup::count).sum(),
        whole ? directives(content) : null,
        whole ? delegates(content) : null,
        whole ? speeches(content) : null,
        whole ? models(content.models()) : null,
        whole ? refs(content.collectives()) : null,
        whole ? content.commendations() : null,
        allowedActions(review, content));
  }

  private static List<MovementReviewView.DirectiveView> directives(MovementReviewContent content) {
    return content.directives().stream()
        .map(one -> new MovementReviewView.DirectiveView(one.number(), one.issuedOn(), one.title()))
        .toList();
  }

  private static List<MovementReviewView.DelegatesView> delegates(MovementReviewContent content) {
    return content.delegates().stream()
        .map(one -> new MovementReviewView.DelegatesView(one.name(), one.count()))
        .toList();
  }

  private List<MovementReviewView.SpeechView> speeches(MovementReviewContent content) {
    return content.speeches().stream()
        .map(one -> new MovementReviewView.SpeechView(one.title(), units.tree().ref(one.unitId())))
        .toList();
  }

  /** The models in their order, with the titles that are known. */
  List<MovementReviewView.ModelView> models(List<UUID> ids) {
    var known = models.find(ids);
    return ids.stream()
        .map(
            id ->
                new MovementReviewView.ModelView(
                    id, known.containsKey(id) ? known.get(id).title() : null))
        .toList();
  }

  private List<UnitRef> refs(List<UUID> ids) {
    var tree = units.tree();
    return ids.stream().map(tree::ref).toList();
  }

  private List<AllowedAction> allowedActions(MovementReview review, MovementReviewContent content) {
    var own = caller.find().filter(one -> review.authorityId().equals(one.unit()));
    if (own.isEmpty()) {
      return List.of();
    }
    return actions(review, content, own.get());
  }

  private static List<AllowedAction> actions(
      MovementReview review, MovementReviewContent content, Caller own) {
    var actions = new ArrayList<AllowedAction>();
    var path = MovementReviewService.PATH + "/" + review.id() + "/";
    var ahead =
        review.state() == MovementReviewState.PLANNED
            || review.state() == MovementReviewState.CONVENED;
    var clerk = own.hasAny(Role.OFFICER, Role.SECRETARY);
    if (clerk && ahead) {
      actions.add(AllowedAction.ready("content", path + "content"));
    }
    if (own.has(Role.SIGNATORY) && review.state() == MovementReviewState.PLANNED) {
      var missing = new ArrayList<String>();
      if (content.delegates().isEmpty()) {
        missing.add("delegates-missing");
      }
      if (content.speeches().isEmpty()) {
        missing.add("speeches-missing");
      }
      actions.add(
          new AllowedAction("convocation", path + "convocation", missing.isEmpty(), missing));
    }
    if (clerk && review.state() == MovementReviewState.CONVENED) {
      actions.add(AllowedAction.ready("holding", path + "holding"));
    }
    if (clerk && ahead) {
      actions.add(AllowedAction.ready("cancellation", path + "cancellation"));
    }
    return actions;
  }
}
