package vn.danvan.modelservice.replication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import vn.danvan.modelservice.model.ModelData;
import vn.danvan.modelservice.model.ModelKind;
import vn.danvan.modelservice.model.ModelState;
import vn.danvan.modelservice.model.OwnerKind;
import vn.danvan.platform.problem.DomainException;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.Violation;
import vn.danvan.platform.units.Unit;

/** The rules of the aggregate, without a database. */
class ReplicationTest {

  private static final LocalDate DAY = LocalDate.of(2023, 12, 20);

  private final UUID owner = UUID.randomUUID();
  private final UUID grandOwner = UUID.randomUUID();
  private final UUID grandModel = UUID.randomUUID();
  private final ModelData model = model(owner, ModelState.ACTIVE);
  private final Unit commune = unit(UUID.randomUUID(), null);

  @Test
  void isPlannedAdoptedReviewedAndDropped() {
    var replication = planned();
    assertThat(replication.data().state()).isEqualTo(ReplicationState.PLANNED);
    assertThat(replication.data().sourceUnitId()).isEqualTo(owner);
    var child = model(commune.id(), ModelState.REGISTERED);
    var adopted = replication.adopt(source(true), child, DAY, new Guards());
    assertThat(adopted.type()).isEqualTo("vn.danvan.ModelReplicated");
    assertThat(adopted.replication().childModelId()).isEqualTo(child.id());
    replication.review(ReplicationRating.EFFECTIVE, DAY.plusDays(90), new Guards());
    var dropped = replication.drop(DAY.plusDays(90), new Guards()).replication();
    assertThat(dropped.adoptedOn()).isEqualTo(DAY);
    assertThat(dropped.droppedOn()).isEqualTo(DAY.plusDays(90));
    assertThat(dropped.version()).isEqualTo(4);
  }

  @Test
  void allFailedGuardsOfAPlanAreNamedTogether() {
    var closed = unit(owner, DAY.minusDays(1));
    var source = new Source(model(owner, ModelState.ENDED), DAY, false, Set.of(), Set.of(owner));
    assertThat(codes(() -> plan(source, closed)))
        .containsExactly(
            "not-recognized", "source-not-active", "same-unit", "cycle", "unit-not-valid");
  }

  @Test
  void theUnitExistsOnItsLastDayStill() {
    assertThat(plan(source(true), unit(commune.id(), DAY)).data().version()).isEqualTo(1);
    assertThat(codes(() -> plan(source(true), unit(commune.id(), DAY.minusDays(1)))))
        .containsExactly("unit-not-valid");
  }

  @Test
  void aModelDoesNotGoBackToWhereItComesFrom() {
    assertThat(codes(() -> plan(source(true), unit(grandOwner, null)))).containsExactly("cycle");
  }

  @Test
  void aCopyIsNoAncestorAndBelongsToTheAdopter() {
    var replication = planned();
    var foreign = model(UUID.randomUUID(), ModelState.ACTIVE);
    assertThat(codes(() -> replication.adopt(source(true), foreign, DAY, new Guards())))
        .containsExactly("other-owner");
    assertThat(codes(() -> replication.adopt(source(true), model, DAY, new Guards())))
        .containsExactly("other-owner", "child-is-ancestor");
    var ancestor = withId(grandModel, commune.id());
    assertThat(codes(() -> replication.adopt(source(true), ancestor, DAY, new Guards())))
        .containsExactly("child-is-ancestor");
    assertThat(replication.state()).isEqualTo(ReplicationState.PLANNED);
  }

  @Test
  void whatIsNotRecognizedAnyMoreIsNotAdopted() {
    assertThat(codes(() -> planned().adopt(source(false), null, DAY, new Guards())))
        .containsExactly("not-recognized");
  }

  @Test
  void actsComeInTheOrderOfTheirDays() {
    var replication = planned();
    assertThat(codes(() -> replication.adopt(source(true), null, DAY.minusDays(1), new Guards())))
        .containsExactly("before-last-act");
    replication.adopt(source(true), null, DAY, new Guards());
    assertThat(
            codes(
                () ->
                    replication.review(
                        ReplicationRating.EFFECTIVE, DAY.minusDays(1), new Guards())))
        .containsExactly("before-last-act");
    assertThat(codes(() -> replication.drop(DAY.minusDays(1), new Guards())))
        .containsExactly("before-last-act");
  }

  @Test
  void theStateForbidsWhatDoesNotFollow() {
    var replication = planned();
    assertThat(type(() -> replication.review(ReplicationRating.EFFECTIVE, DAY, new Guards())))
        .isEqualTo("illegal-transition");
    replication.adopt(source(true), null, DAY, new Guards());
    assertThat(type(() -> replication.adopt(source(true), null, DAY, new Guards())))
        .isEqualTo("illegal-transition");
    replication.drop(DAY, new Guards());
    assertThat(type(() -> replication.drop(DAY, new Guards()))).isEqualTo("illegal-transition");
  }

  @Test
  void whatIsPlannedBecomesTheSuccessorsAndWhatIsAdoptedKeepsItsAdopter() {
    var heir = unit(UUID.randomUUID(), null);
    var replication = planned();
    var passed = replication.passTo(heir).replication();
    assertThat(passed.unitId()).isEqualTo(heir.id());
    assertThat(passed.adoptedByUnitId()).isNull();
    replication.adopt(source(true), null, DAY, new Guards());
    var next = unit(UUID.randomUUID(), null);
    replication.passTo(next);
    var last = replication.passTo(unit(UUID.randomUUID(), null)).replication();
    assertThat(last.adoptedByUnitId()).isEqualTo(heir.id());
    assertThat(last.adoptedOn()).isEqualTo(DAY);
    replication.drop(DAY, new Guards());
    assertThat(type(() -> replication.passTo(next))).isEqualTo("illegal-transition");
  }

  private Replication planned() {
    return plan(source(true), commune);
  }

  private static Replication plan(Source source, Unit unit) {
    return Replication.plan(UUID.randomUUID(), source, unit, null, 2024, DAY, new Guards());
  }

  private Source source(boolean recognized) {
    return new Source(model, DAY, recognized, Set.of(grandModel), Set.of(grandOwner));
  }

  private static ModelData model(UUID owner, ModelState state) {
    return model(UUID.randomUUID(), owner, state);
  }

  private static ModelData withId(UUID id, UUID owner) {
    return model(id, owner, ModelState.ACTIVE);
  }

  private static ModelData model(UUID id, UUID owner, ModelState state) {
    return new ModelData(
        id,
        4,
        state,
        "Cà phê sáng",
        "ECONOMY",
        "ECONOMY",
        List.of(),
        owner,
        OwnerKind.COLLECTIVE,
        owner,
        "DISTRICT",
        null,
        owner,
        DAY,
        DAY,
        DAY,
        null,
        null,
        null,
        List.of(),
        List.of(),
        ModelKind.MODEL,
        null,
        List.of(),
        List.of(),
        List.of(),
        null,
        List.of(),
        List.of());
  }

  private static Unit unit(UUID id, LocalDate validTo) {
    return new Unit(
        id,
        1,
        "xa",
        "Xã",
        null,
        "COMMUNE",
        "COMMUNE",
        null,
        id,
        null,
        null,
        null,
        LocalDate.of(2015, 1, 1),
        validTo,
        null);
  }

  private static List<String> codes(ThrowingCallable act) {
    var refusal = new DomainException[1];
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(DomainException.class, thrown -> refusal[0] = thrown);
    return refusal[0].violations().stream().map(Violation::code).toList();
  }

  private static String type(ThrowingCallable act) {
    var refusal = new DomainException[1];
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(DomainException.class, thrown -> refusal[0] = thrown);
    return refusal[0].type().slug();
  }
}
