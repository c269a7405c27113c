package vn.danvan.dialogueservice.recommendation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.danvan.platform.persistence.Aggregate;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.PlatformProblem;

/**
 * The supervision of what was resolved at or after one dialogue, where not each resolution has an
 * act of its own.
 *
 * @see "docs/rules.md: R-REC-33 (lists), R-REC-34 (samples)"
 */
@Entity
@Table(name = "supervision_list")
class SupervisionList extends Aggregate {

  @Enumerated(EnumType.STRING)
  private SupervisionPolicy policy;

  @Enumerated(EnumType.STRING)
  private SupervisionListState state;

  @Column(name = "dialogue_id")
  private UUID dialogueId;

  @Column(name = "host_unit_id")
  private UUID hostUnitId;

  @Column(name = "supervisor_unit_id")
  private UUID supervisorUnitId;

  private Integer share;
  private Long seed;

  @JdbcTypeCode(SqlTypes.ARRAY)
  @Column(name = "listed_ids")
  private List<UUID> listedIds;

  @JdbcTypeCode(SqlTypes.ARRAY)
  @Column(name = "named_ids")
  private List<UUID> namedIds;

  private int passed;
  private int failed;

  @Column(name = "begun_on")
  private LocalDate begunOn;

  @Column(name = "concluded_on")
  private LocalDate concludedOn;

  protected SupervisionList() {}

  /**
   * @param listed all that it is about
   * @param objected those of them whose sender said that they are not resolved: always looked at
   */
  SupervisionList(
      UUID id,
      UUID dialogue,
      UUID host,
      UUID supervisor,
      List<UUID> listed,
      List<UUID> objected,
      LocalDate on) {
    super(id);
    policy = SupervisionPolicy.LIST;
    dialogueId = dialogue;
    hostUnitId = host;
    supervisorUnitId = supervisor;
    listedIds = List.copyOf(listed);
    namedIds = List.copyOf(objected);
    begunOn = on;
  }

  /** Draws a share of the list, which stands for the rest. */
  SupervisionListEvent draw(int percent, long drawnBy) {
    policy = SupervisionPolicy.SAMPLE;
    share = percent;
    seed = drawnBy;
    namedIds =
        Stream.concat(
                namedIds.stream(), SupervisionSample.draw(listedIds, percent, drawnBy).stream())
            .distinct()
            .sorted()
            .toList();
    state = SupervisionListState.DRAWN;
    raiseVersion();
    return new SupervisionListEvent.SupervisionSampleDrawn(data());
  }

  /**
   * Writes down what was found.
   *
   * @param passes how many passed, named or not
   * @param fails how many did not
   */
  SupervisionListEvent conclude(int passes, int fails, LocalDate on, Guards guards) {
    requireOpen();
    RecommendationProblem.BEFORE_PREVIOUS_ACT.unless(
        !on.isBefore(begunOn), guards, "/occurredOn", on, begunOn);
    guards.pass();
    passed = passes;
    failed = fails;
    concludedOn = on;
    state = SupervisionListState.CONCLUDED;
    raiseVersion();
    return new SupervisionListEvent.SupervisionListConcluded(data());
  }

  void requireOpen() {
    if (state == SupervisionListState.CONCLUDED) {
      throw PlatformProblem.ILLEGAL_TRANSITION.because("findings", state);
    }
  }

  /** Whether the rest may pass without being looked at. */
  boolean letsTheRestPass(Collection<Boolean> found) {
    return policy == SupervisionPolicy.LIST || !found.contains(false);
  }

  boolean isDrawn() {
    return state == SupervisionListState.DRAWN;
  }

  UUID hostUnitId() {
    return hostUnitId;
  }

  UUID supervisorUnitId() {
    return supervisorUnitId;
  }

  List<UUID> listedIds() {
    return listedIds;
  }

  List<UUID> namedIds() {
    return namedIds;
  }

  SupervisionListData data() {
    return new SupervisionListData(
        id(),
        version(),
        policy,
        state,
        dialogueId,
        supervisorUnitId,
        share,
        seed,
        listedIds,
        namedIds,
        passed,
        failed,
        begunOn,
        concludedOn);
  }
}
