package vn.danvan.modelservice.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.danvan.platform.access.Access;
import vn.danvan.platform.access.Role;
import vn.danvan.platform.journal.Journal;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.rest.RequestValidator;
import vn.danvan.platform.text.Folding;
import vn.danvan.platform.time.Act;
import vn.danvan.platform.time.Occurrence;
import vn.danvan.platform.time.Occurrences;
import vn.danvan.platform.units.UnitDirectory;

/**
 * What the registering body does with a model year by year. Its acts repeat and may come at any
 * version.
 *
 * @see "docs/rules.md: R-MOD-14 (years), R-MOD-15 (who reviews), R-MOD-16 (weak models), R-ATT-06
 *     (files)"
 */
@ApplicationScoped
class ReviewService {

  private final ModelRepository models;
  private final ReviewRepository reviews;
  private final ModelFiles files;
  private final ModelViews views;
  private final ModelSight sight;
  private final UnitDirectory units;
  private final Journal journal;
  private final Access access;
  private final RequestValidator validator;
  private final Occurrences occurrences;

  ReviewService(
      ModelRepository models,
      ReviewRepository reviews,
      ModelFiles files,
      ModelViews views,
      ModelSight sight,
      UnitDirectory units,
      Journal journal,
      Access access,
      RequestValidator validator,
      Occurrences occurrences) {
    this.models = models;
    this.reviews = reviews;
    this.files = files;
    this.views = views;
    this.sight = sight;
    this.units = units;
    this.journal = journal;
    this.access = access;
    this.validator = validator;
    this.occurrences = occurrences;
  }

  ModelView check(UUID id, CheckRequest request) {
    return act(
        id,
        request,
        request == null ? null : request.note(),
        (model, when, guards) -> model.check(request.progress(), when.on(), guards),
        Role.OFFICER,
        Role.SECRETARY);
  }

  ModelView review(UUID id, ReviewRequest request) {
    return act(
        id,
        request,
        null,
        (model, when, guards) -> {
          requireAttached(id, request, guards);
          var year = request.year() == null ? when.on().getYear() : request.year();
          var event =
              model.review(year, request.rating(), request.improvement(), when.on(), guards);
          reviews.persist(new Review(Ids.next(), id, year, Review.Kind.YEARLY, when.on(), request));
          return event;
        },
        Role.OFFICER,
        Role.SECRETARY);
  }

  ModelView improve(UUID id, ImprovementRequest request) {
    return act(
        id,
        request,
        null,
        (model, when, guards) -> {
          requireAttached(id, request, guards);
          var event = model.improve(request.rating(), when.on(), guards);
          reviews.persist(
              new Review(
                  Ids.next(), id, when.on().getYear(), Review.Kind.FOLLOW_UP, when.on(), request));
          return event;
        },
        Role.OFFICER,
        Role.SECRETARY);
  }

  private void requireAttached(UUID model, ReviewFields fields, Guards guards) {
    if (fields.attachments() == null) {
      return;
    }
    var attached = files.attached(model, fields.attachments());
    for (int i = 0; i < fields.attachments().size(); i++) {
      var named = fields.attachments().get(i);
      ModelRule.UNKNOWN_ATTACHMENT.check(
          guards, attached.remove(named), "/attachments/" + i, named);
    }
  }

  ModelView carryOver(UUID id, CarryOverRequest request) {
    return act(
        id,
        request,
        null,
        (model, when, guards) -> {
          var year = request.year() == null ? when.on().getYear() : request.year();
          if (!guards.failed()) {
            requireFree(model, year, request.number());
          }
          return model.carryOver(request.number(), year, when.on(), guards);
        },
        Role.SIGNATORY);
  }

  private void requireFree(Model model, int year, String number) {
    var keys = List.of(Folding.fold(number));
    if (model.mayBeCarriedOver()
        && !models.takenNumbers(model.registeringUnitId(), year, keys).isEmpty()) {
      throw PlatformProblem.DUPLICATE.because(number).at("/number");
    }
  }

  List<ReviewView> reviews(UUID id) {
    var model = sight.requireSight(models.read(id));
    var inScope = sight.inScope(model);
    return reviews.of(id).stream().map(review -> review.view(inScope)).toList();
  }

  private interface Transition {
    ModelEvent on(Model model, Occurrence when, Guards guards);
  }

  private ModelView act(UUID id, Act request, String note, Transition transition, Role... roles) {
    var guards = validator.check((Record) request);
    access.require(roles);
    var model = models.require(id);
    var onBehalfOf = units.idOrNull("/onBehalfOf", request.onBehalfOf());
    // A model that was never submitted has no registering body yet: its state will refuse the act.
    var behalf =
        model.registeringUnitId() == null
            ? requireSight(model)
            : access.requireActingFor(model.registeringUnitId(), onBehalfOf).orElse(null);
    var when = occurrences.of(request, model.ownerUnitId(), guards).onBehalfOf(behalf).noting(note);
    var event = transition.on(model, when, guards);
    models.save(model);
    journal.append(event, when);
    return views.of(model);
  }

  private UUID requireSight(Model model) {
    access.requireSight(model.ownerUnitId());
    return null;
  }
}
