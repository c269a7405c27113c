package vn.danvan.modelservice.replication;

import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.danvan.platform.persistence.Aggregate;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.units.Unit;

/**
 * What a unit found about whether a recognized model can be replicated: on which results, under
 * which conditions, by which kinds of unit. It is recorded once; a later one stands beside it.
 */
@Entity
class ReplicationAssessment extends Aggregate {

  private UUID modelId;
  private UUID unitId;
  private UUID provinceId;
  private boolean replicable;
  private List<String> unitKinds = new ArrayList<>();
  private String results;
  private String conditions;
  private LocalDate assessedOn;

  protected ReplicationAssessment() {}

  private ReplicationAssessment(UUID id) {
    super(id);
  }

  /**
   * Records the finding.
   *
   * @param by the unit that assessed; it must exist on the day
   * @param on day of the fact (Vietnam)
   * @see "docs/rules.md: R-RPL-01 (source), R-RPL-04 (unit), R-RPL-10 (assessment)"
   */
  static ReplicationAssessment assess(
      UUID id, Source source, Unit by, AssessmentRequest request, LocalDate on, Guards guards) {
    source.check("/model", guards);
    ReplicationRule.UNIT_NOT_VALID.check(guards, by.isValid(on), "/unit", by.name(), on);
    guards.pass();
    var assessment = new ReplicationAssessment(id);
    assessment.modelId = source.model().id();
    assessment.unitId = by.id();
    assessment.provinceId = by.provinceId();
    assessment.replicable = request.replicable();
    assessment.unitKinds =
        new ArrayList<>(request.kinds().stream().map(Enum::name).sorted().distinct().toList());
    assessment.results = request.results();
    assessment.conditions = request.conditions();
    assessment.assessedOn = on;
    assessment.raiseVersion();
    return assessment;
  }

  String results() {
    return results;
  }

  String conditions() {
    return conditions;
  }

  /** The whole public state, without the texts. */
  ReplicationAssessed.Data data() {
    return new ReplicationAssessed.Data(
        id(),
        version(),
        modelId,
        unitId,
        provinceId,
        replicable,
        List.copyOf(unitKinds),
        assessedOn);
  }
}
