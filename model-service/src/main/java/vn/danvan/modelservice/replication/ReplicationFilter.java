package vn.danvan.modelservice.replication;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import vn.danvan.platform.rest.Parameters;
import vn.danvan.platform.units.UnitDirectory;
import vn.danvan.platform.units.UnitScope;

/** Query parameters of the list of replications. */
class ReplicationFilter {

  @RestQuery List<String> id;

  @Parameter(description = "Id of the model that is replicated")
  @RestQuery
  String model;

  @Parameter(description = "Id or code of a unit: adopting units at or below it")
  @RestQuery
  String unit;

  @Parameter(description = "PLANNED, ADOPTED or DROPPED")
  @RestQuery
  String state;

  @Parameter(description = "The year for which they are planned")
  @RestQuery
  String year;

  @Parameter(description = "Id of a plan")
  @RestQuery
  String plan;

  @Parameter(
      description =
          "Sync: changes after the position that the last answer's `next` named; 0 from the start")
  @RestQuery
  String changesAfter;

  ReplicationRepository.Criteria criteria(UnitDirectory units, UnitScope scope) {
    return new ReplicationRepository.Criteria(
        ids(),
        Parameters.id("model", model),
        unit == null
            ? null
            : scope.within(units.parameter("unit", unit).id(), "unit_id", "province_id"),
        Parameters.oneOf("state", state, ReplicationState.class),
        Parameters.number("year", year),
        Parameters.id("plan", plan));
  }

  /** Ids of the replications wanted; null for all. */
  List<UUID> ids() {
    return Parameters.ids("id", id);
  }
}
