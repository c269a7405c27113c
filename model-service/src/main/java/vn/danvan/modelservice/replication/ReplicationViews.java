package vn.danvan.modelservice.replication;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import vn.danvan.modelservice.model.ModelDirectory;
import vn.danvan.platform.access.Access;
import vn.danvan.platform.access.CurrentCaller;
import vn.danvan.platform.access.Role;
import vn.danvan.platform.rest.AllowedAction;
import vn.danvan.platform.units.UnitDirectory;

/** Makes views of replications for the current caller, with what the caller may do next. */
@ApplicationScoped
class ReplicationViews {

  private final UnitDirectory units;
  private final ModelDirectory models;
  private final Access access;
  private final CurrentCaller caller;

  ReplicationViews(
      UnitDirectory units, ModelDirectory models, Access access, CurrentCaller caller) {
    this.units = units;
    this.models = models;
    this.access = access;
    this.caller = caller;
  }

  ReplicationView of(Replication replication) {
    var data = replication.data();
    return ReplicationView.of(data, showsChild(data), units.tree(), allowedActions(replication));
  }

  ReplicationPlanView of(ReplicationPlan plan, List<Replication> lines) {
    var data = plan.data();
    return new ReplicationPlanView(
        data.id(),
        data.version(),
        units.tree().ref(data.unitId()),
        data.year(),
        data.documentNumber(),
        data.plannedOn(),
        lines.stream().map(this::of).toList(),
        List.of());
  }

  private boolean showsChild(ReplicationData data) {
    return data.childModelId() != null
        && (access.sees(data.unitId())
            || models
                .find(data.childModelId())
                .filter(child -> child.registeredOn() != null)
                .isPresent());
  }

  private List<AllowedAction> allowedActions(Replication replication) {
    var acts =
        caller
                .find()
                .filter(current -> current.hasAny(Role.OFFICER, Role.SECRETARY, Role.INTEGRATOR))
                .isPresent()
            && access.sees(replication.unitId());
    var actions = new ArrayList<AllowedAction>();
    if (acts) {
      var href = ReplicationResource.PATH + "/" + replication.id() + "/";
      switch (replication.state()) {
        case PLANNED -> {
          actions.add(AllowedAction.ready("adoption", href + "adoption"));
          actions.add(AllowedAction.ready("drop", href + "drop"));
        }
        case ADOPTED -> {
          actions.add(AllowedAction.ready("reviews", href + "reviews"));
          actions.add(AllowedAction.ready("drop", href + "drop"));
        }
        case DROPPED -> {
          // Nothing follows.
        }
      }
    }
    return actions;
  }
}
