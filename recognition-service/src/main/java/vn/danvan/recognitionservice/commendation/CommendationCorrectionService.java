package vn.danvan.recognitionservice.commendation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.danvan.platform.journal.Journal;
import vn.danvan.platform.rest.Preconditions;
import vn.danvan.platform.rest.RequestValidator;
import vn.danvan.platform.time.Occurrences;
import vn.danvan.recognitionservice.commendation.CommendationViews.Extent;

/**
 * Corrects how a certificate is spelled. The wording stays in the row: no event and no kept answer
 * holds it.
 *
 * @see "docs/rules.md: R-COM-11 (proposed by one person, confirmed by another)"
 */
@ApplicationScoped
class CommendationCorrectionService {

  private final CommendationRepository commendations;
  private final CommendationViews views;
  private final CommendationAccess access;
  private final Occurrences occurrences;
  private final RequestValidator validator;
  private final Preconditions preconditions;
  private final Journal journal;

  CommendationCorrectionService(
      CommendationRepository commendations,
      CommendationViews views,
      CommendationAccess access,
      Occurrences occurrences,
      RequestValidator validator,
      Preconditions preconditions,
      Journal journal) {
    this.commendations = commendations;
    this.views = views;
    this.access = access;
    this.occurrences = occurrences;
    this.validator = validator;
    this.preconditions = preconditions;
    this.journal = journal;
  }

  CommendationView propose(UUID id, CorrectCommendationRequest request) {
    var proposer = access.requireClerkRole();
    var guards = validator.check(request);
    guards.pass();
    var commendation = commendations.require(id);
    var onBehalfOf = access.requireKeeper(commendation, request.onBehalfOf());
    preconditions.match(commendation.version());
    var when =
        occurrences.of(request, commendation.proposingUnitId(), guards).noting(request.reason());
    var event =
        commendation.proposeCorrection(request.wording(), proposer.subject(), when.on(), guards);
    commendations.save(commendation);
    journal.append(event, onBehalfOf.map(when::onBehalfOf).orElse(when));
    return views.of(commendation, Extent.ACT);
  }

  /** By the head whose certificate it is; which wording is meant, the version says. */
  CommendationView confirm(UUID id, CommendationDecisionActRequest request) {
    var head = access.requireHead();
    var guards = validator.check(request);
    var commendation = commendations.require(id);
    access.requireOwnUnit(commendation.issuerId());
    preconditions.match(commendation.version());
    var when = occurrences.of(request, commendation.issuerId(), guards);
    var event = commendation.confirmCorrection(head.subject(), when.on(), guards);
    commendations.save(commendation);
    journal.append(event, when);
    return views.of(commendation, Extent.ACT);
  }
}
