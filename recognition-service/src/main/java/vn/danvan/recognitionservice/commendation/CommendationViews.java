package vn.danvan.recognitionservice.commendation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import vn.danvan.platform.access.Caller;
import vn.danvan.platform.rest.AllowedAction;
import vn.danvan.platform.units.UnitDirectory;
import vn.danvan.recognitionservice.knownmodel.KnownModel;
import vn.danvan.recognitionservice.knownmodel.KnownModels;

/** Shows commendations, and what the caller may do with them. */
@ApplicationScoped
class CommendationViews {

  /** How much of a commendation an answer shows. */
  enum Extent {
    /** Without names and merit: answers of acts are kept. */
    ACT,
    /** With names. */
    LIST,
    /** With names and merit. */
    WHOLE
  }

  private final CommendationAccess access;
  private final CommendationForms forms;
  private final KnownModels models;
  private final UnitDirectory units;

  CommendationViews(
      CommendationAccess access, CommendationForms forms, KnownModels models, UnitDirectory units) {
    this.access = access;
    this.forms = forms;
    this.models = models;
    this.units = units;
  }

  CommendationView of(Commendation commendation, Extent extent) {
    return of(List.of(commendation), extent).getFirst();
  }

  List<CommendationView> of(List<Commendation> commendations, Extent extent) {
    var known =
        models.find(
            commendations.stream()
                .map(one -> one.data().modelId())
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    return commendations.stream().map(one -> view(one, known, extent)).toList();
  }

  private CommendationView view(
      Commendation commendation, Map<UUID, KnownModel> known, Extent extent) {
    var tree = units.tree();
    var data = commendation.data();
    var named = extent != Extent.ACT;
    var entitled = named && access.seesNames(commendation);
    return new CommendationView(
        data.id(),
        data.version(),
        data.state(),
        data.formCode(),
        forms.nameVi(data.formCode()),
        data.level(),
        tree.ref(data.issuerId()),
        tree.ref(data.proposingUnitId()),
        new CommendationView.RecipientView(
            data.recipientKind(),
            tree.ref(data.recipientUnitId()),
            named ? commendation.recipientName(entitled) : null,
            named ? commendation.recipientPosition(entitled) : null),
        data.fromYear(),
        data.toYear(),
        model(data.modelId(), known),
        extent == Extent.WHOLE && entitled ? commendation.merit() : null,
        commendation.proceedingsPending(),
        commendation.namePublishedOn(),
        data.decisionId() == null
            ? null
            : new CommendationView.DecisionRef(
                data.decisionId(), data.decisionNumber(), data.decidedOn()),
        data.revokedOn(),
        extent == Extent.WHOLE && entitled ? proposed(commendation) : null,
        allowedActions(commendation));
  }

  private static CommendationView.Model model(UUID id, Map<UUID, KnownModel> known) {
    if (id == null) {
      return null;
    }
    var model = known.get(id);
    return new CommendationView.Model(id, model == null ? null : model.title());
  }

  private static CommendationView.ProposedWording proposed(Commendation commendation) {
    return commendation
        .proposal()
        .map(
            proposal ->
                new CommendationView.ProposedWording(
                    proposal.name(), proposal.position(), proposal.merit()))
        .orElse(null);
  }

  private List<AllowedAction> allowedActions(Commendation commendation) {
    var path = CommendationService.PATH + "/" + commendation.id() + "/";
    var actions = new ArrayList<>(clerksActions(commendation, path));
    var head = access.headOf(commendation.issuerId());
    if (head.isPresent() && commendation.state() == CommendationState.AWARDED) {
      commendation
          .proposal()
          .map(proposal -> confirmation(proposal, path, head.get()))
          .ifPresent(actions::add);
    }
    return actions;
  }

  private static AllowedAction confirmation(WordingProposal proposal, String path, Caller head) {
    return proposal.by().equals(head.subject())
        ? new AllowedAction("confirmations", path + "confirmations", false, List.of("same-person"))
        : AllowedAction.ready("confirmations", path + "confirmations");
  }

  private List<AllowedAction> clerksActions(Commendation commendation, String path) {
    if (!access.isClerkOf(commendation.proposingUnitId())
        && !access.isClerkOf(commendation.issuerId())) {
      return List.of();
    }
    var actions = new ArrayList<AllowedAction>();
    if (commendation.state() == CommendationState.DRAFT) {
      actions.add(AllowedAction.ready("declaration", path + "declaration"));
      actions.add(AllowedAction.ready("withdrawal", path + "withdrawal"));
    }
    if (commendation.data().recipientKind() == RecipientKind.INDIVIDUAL
        && (commendation.state() == CommendationState.AWARDED
            || commendation.state() == CommendationState.REVOKED
                && commendation.isNamePublished())) {
      actions.add(AllowedAction.ready("name-publication", path + "name-publication"));
    }
    if (commendation.state() == CommendationState.AWARDED) {
      actions.add(AllowedAction.ready("corrections", path + "corrections"));
    }
    return actions;
  }
}
