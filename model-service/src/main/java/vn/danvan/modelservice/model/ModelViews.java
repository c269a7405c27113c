package vn.danvan.modelservice.model;

import static vn.danvan.modelservice.model.ModelState.*;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.danvan.platform.access.Access;
import vn.danvan.platform.access.Caller;
import vn.danvan.platform.access.CurrentCaller;
import vn.danvan.platform.access.Role;
import vn.danvan.platform.rest.AllowedAction;
import vn.danvan.platform.time.VietnamTime;
import vn.danvan.platform.units.UnitDirectory;

/** Makes views of models for the current caller, with what the caller may do next. */
@ApplicationScoped
class ModelViews {

  private final RequirementsDirectory requirements;
  private final UnitDirectory units;
  private final ModelSight sight;
  private final Access access;
  private final CurrentCaller caller;
  private final VietnamTime time;

  ModelViews(
      RequirementsDirectory requirements,
      UnitDirectory units,
      ModelSight sight,
      Access access,
      CurrentCaller caller,
      VietnamTime time) {
    this.requirements = requirements;
    this.units = units;
    this.sight = sight;
    this.access = access;
    this.caller = caller;
    this.time = time;
  }

  /** Without an individual owner's name, because answers of writes are kept. */
  ModelView of(Model model) {
    return warned(model, null);
  }

  /**
   * The same with warnings.
   *
   * @param warnings what to look at after the act; null where nothing was looked for
   */
  ModelView warned(Model model, List<ModelWarning> warnings) {
    return of(model, true, null, warnings);
  }

  /** With an individual owner's name, for who may see it. */
  ModelView read(Model model) {
    return of(model, true, model.ownerName(sight.inScope(model)), null);
  }

  /** For lists: without long texts. */
  ModelView compact(Model model) {
    return of(model, false, null, null);
  }

  private ModelView of(Model model, boolean whole, String ownerName, List<ModelWarning> warnings) {
    var tree = units.tree();
    var inScope = sight.inScope(model);
    if (!inScope && !isOfRegisteringBody(model)) {
      return ModelView.of(model, tree, whole, false, ownerName, null, List.of(), warnings);
    }
    var asked = requirements.of(model.provinceId());
    return ModelView.of(
        model,
        tree,
        whole,
        inScope,
        ownerName,
        inScope ? model.missing(asked.forNomination()) : null,
        allowedActions(model, caller.require(), asked),
        warnings);
  }

  private boolean isOfRegisteringBody(Model model) {
    return model.registeringUnitId() != null && access.sees(model.registeringUnitId());
  }

  private List<AllowedAction> allowedActions(Model model, Caller current, RequiredMembers asked) {
    var actions = new LinkedHashSet<AllowedAction>();
    if (current.hasAny(Role.OFFICER, Role.SECRETARY) && access.sees(model.ownerUnitId())) {
      ofOwner(model, asked, actions);
    }
    if (isOfRegisteringBody(model)) {
      if (current.has(Role.SIGNATORY)) {
        ofRegisteringBody(model, actions);
      }
      if (current.hasAny(Role.OFFICER, Role.SECRETARY)) {
        ofReviewer(model, actions);
      }
    }
    return List.copyOf(actions);
  }

  private void ofOwner(Model model, RequiredMembers asked, Set<AllowedAction> actions) {
    switch (model.state()) {
      case DRAFT, RETURNED -> {
        actions.add(AllowedAction.ready("revision", ModelResource.PATH + "/" + model.id()));
        add(
            actions,
            model,
            "submission",
            model.missing(asked.forSubmission()).stream()
                .map(ModelMember::missingCode)
                .sorted()
                .toList());
        add(actions, model, "withdrawal", List.of());
      }
      case SUBMITTED -> add(actions, model, "withdrawal", List.of());
      case REGISTERED -> {
        add(
            actions,
            model,
            "launch",
            time.today().isBefore(model.startsOn())
                ? List.of(ModelRule.START_NOT_REACHED.code())
                : List.of());
        add(actions, model, "withdrawal", List.of());
        add(actions, model, "completion", List.of());
      }
      case ACTIVE, NEEDS_IMPROVEMENT -> {
        add(actions, model, "end", List.of());
        add(actions, model, "completion", List.of());
      }
      case ENDED, REJECTED, WITHDRAWN -> {
        // Nothing follows.
      }
    }
    add(actions, model, "attachments", List.of());
  }

  private void ofRegisteringBody(Model model, Set<AllowedAction> actions) {
    if (model.state() == SUBMITTED) {
      add(actions, model, "registration", List.of());
      add(actions, model, "returns", List.of());
      add(actions, model, "rejections", List.of());
    } else if (model.state() == ACTIVE || model.state() == NEEDS_IMPROVEMENT) {
      add(actions, model, "end", List.of());
    }
    if (model.mayBeCarriedOver()) {
      var last = model.ledger().lastYear();
      add(
          actions,
          model,
          "carry-overs",
          last > time.today().getYear() ? List.of(ModelRule.YEAR_PASSED.code()) : List.of());
    }
  }

  private void ofReviewer(Model model, Set<AllowedAction> actions) {
    add(actions, model, "attachments", List.of());
    if (model.state() != ACTIVE && model.state() != NEEDS_IMPROVEMENT) {
      return;
    }
    var year = time.today().getYear();
    var current = model.ledger().of(year);
    add(
        actions,
        model,
        "checks",
        current.isEmpty()
            ? List.of(ModelRule.NOT_IN_LEDGER.code())
            : current.get().checkedOn() == null
                ? List.of()
                : List.of(ModelRule.ALREADY_CHECKED.code()));
    var entries =
        Stream.of(current, model.ledger().of(year - 1)).flatMap(Optional::stream).toList();
    add(
        actions,
        model,
        "reviews",
        entries.isEmpty()
            ? List.of(ModelRule.NOT_IN_LEDGER.code())
            : entries.stream().anyMatch(entry -> entry.reviewedOn() == null)
                ? List.of()
                : List.of(ModelRule.ALREADY_REVIEWED.code()));
    if (model.state() == NEEDS_IMPROVEMENT) {
      add(actions, model, "improvements", List.of());
    }
  }

  private static void add(
      Set<AllowedAction> actions, Model model, String name, List<String> missing) {
    var href = ModelResource.PATH + "/" + model.id() + "/" + name;
    actions.add(new AllowedAction(name, href, missing.isEmpty(), missing));
  }
}
