package vn.danvan.modelservice.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.danvan.modelservice.field.FieldData;
import vn.danvan.modelservice.reference.Reference;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.platform.problem.DomainException;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.problem.Violation;
import vn.danvan.platform.units.Unit;

class ModelTest {

  private static final LocalDate DAY = LocalDate.of(2023, 2, 1);
  private static final LocalDate START = LocalDate.of(2023, 2, 20);
  private static final LocalDate NEXT_YEAR = LocalDate.of(2024, 2, 20);
  private static final UUID PROVINCE = Ids.next();
  private static final Unit OWNER = unit(PROVINCE);
  private static final FieldData ECONOMY = field("ECONOMY", null);

  @Test
  void aDraftIsWrittenDownWithTheOwnersProvince() {
    var model = draft(content());
    assertThat(model.data().state()).isEqualTo(ModelState.DRAFT);
    assertThat(model.data().provinceId()).isEqualTo(PROVINCE);
    assertThat(model.data().basicFieldCode()).isEqualTo("ECONOMY");
    assertThat(model.version()).isEqualTo(1);
    assertThat(model.isPublic()).isFalse();
  }

  @Test
  void theOwnerMustExistOnTheDay() {
    var first = OWNER.validFrom();
    Model.create(Ids.next(), content(), OWNER, first, Instant.EPOCH, new Guards());
    refused(
        () ->
            Model.create(
                Ids.next(), content(), OWNER, first.minusDays(1), Instant.EPOCH, new Guards()),
        "owner-not-valid");
  }

  @Test
  void onlyAnIndividualsModelHasAName() {
    var named = content(ECONOMY, List.of(), OwnerKind.INDIVIDUAL, "Nguyễn Văn A", START);
    assertThat(draft(named).data().ownerKind()).isEqualTo(OwnerKind.INDIVIDUAL);
    refused(
        () -> draft(content(ECONOMY, List.of(), OwnerKind.COLLECTIVE, "Nguyễn Văn A", START)),
        "owner-name-of-collective");
  }

  @Test
  void fieldsOfAnotherProvinceAndRepeatedOnesAreRefusedTogether() {
    var other = field("NEW_RURAL", Ids.next());
    var own = field("SECURITY_ORDER", PROVINCE);
    draft(content(own, List.of(ECONOMY), OwnerKind.COLLECTIVE, null, START));
    refused(
        () -> draft(content(ECONOMY, List.of(other, ECONOMY), OwnerKind.COLLECTIVE, null, START)),
        "field-of-other-province",
        "field-twice");
  }

  @Test
  void everythingThatSubmissionNeedsIsNamedAtOnce() {
    var bare =
        ContentFixture.content(ECONOMY, List.of(), OwnerKind.COLLECTIVE, null, null, " ", null);
    refused(
        () -> draft(bare).submit(Optional.empty(), ModelMember.ALWAYS, DAY, new Guards()),
        "area-missing",
        "objective-missing",
        "start-missing",
        "no-registering-body");
  }

  @Test
  void whatTheProvinceAsksForIsNeededToo() {
    var needed = EnumSet.copyOf(ModelMember.ALWAYS);
    needed.addAll(List.of(ModelMember.CRITERIA, ModelMember.LEAD_UNIT, ModelMember.POINT));
    refused(
        () -> draft(content()).submit(Optional.of(OWNER), needed, DAY, new Guards()),
        "criteria-missing",
        "lead-unit-missing",
        "point-missing");
    assertThat(draft(content()).data().filled())
        .containsExactly(ModelMember.AREA, ModelMember.OBJECTIVE, ModelMember.START);
  }

  @Test
  void whatIsNamedIsOpenKnownAndNamedOnce() {
    var closed = new Reference("OLD", null, DAY.minusDays(1));
    var lastDay = new Reference("LAST", null, DAY);
    var foreign = new Reference("FOREIGN", Ids.next(), null);
    var unit = Ids.next();
    refused(
        () ->
            draft(
                with(
                    ContentFixture.completion(
                        "Mục tiêu",
                        unit,
                        List.of(Ids.next(), unit),
                        List.of(closed, lastDay, lastDay, foreign),
                        START.minusDays(1)))),
        "unit-twice",
        "reference-closed",
        "reference-twice",
        "reference-of-other-province",
        "evaluated-before-start");
    var model =
        draft(
            with(
                ContentFixture.completion(
                    "Mục tiêu", unit, List.of(Ids.next()), List.of(lastDay), START)));
    assertThat(model.data().campaignCodes()).containsExactly("LAST");
    assertThat(model.data().leadUnitId()).isEqualTo(unit);
  }

  @Test
  void aClosedFieldIsNotNamedAfterItsLastDay() {
    var closed = new FieldData(Ids.next(), 2, "OLD", "", "", Ids.next(), "ECONOMY", PROVINCE, DAY);
    draft(content(closed, List.of(), OwnerKind.COLLECTIVE, null, START));
    refused(
        () ->
            draft(content())
                .revise(
                    content(closed, List.of(), OwnerKind.COLLECTIVE, null, START),
                    DAY.plusDays(1),
                    new Guards()),
        "field-closed");
  }

  private static ModelContent with(Completion completion) {
    return new ModelContent(
        ModelKind.EXEMPLAR,
        "Mô hình",
        ECONOMY,
        List.of(),
        OwnerKind.COLLECTIVE,
        null,
        OWNER.id(),
        START,
        completion);
  }

  @Test
  void actsMayFallOnTheSameDayButNotBeforeTheLastOne() {
    refused(
        () ->
            draft(content())
                .submit(Optional.of(OWNER), ModelMember.ALWAYS, DAY.minusDays(1), new Guards()),
        "before-last-act");
    assertThat(submitted().data().state()).isEqualTo(ModelState.SUBMITTED);
    refused(
        () -> submitted().register("1", 2023, "DISTRICT", DAY.minusDays(1), new Guards()),
        "before-last-act");
  }

  @Test
  void registrationFixesLevelAndLedger() {
    var data = registered().data();
    assertThat(data.state()).isEqualTo(ModelState.REGISTERED);
    assertThat(data.registeredLevel()).isEqualTo("DISTRICT");
    assertThat(data.registeredOn()).isEqualTo(DAY);
    assertThat(data.ledger())
        .containsExactly(
            new ModelData.Ledger(
                2023, LedgerEntry.Kind.NEW, DAY, "07-ĐK/HU", null, null, null, null));
    assertThat(registered().isPublic()).isTrue();
  }

  @Test
  void aModelIsRegisteredForThisYearOrTheNext() {
    assertThat(submitted().register("1", 2023, "DISTRICT", DAY, new Guards())).isNotNull();
    assertThat(submitted().register("1", 2024, "DISTRICT", DAY, new Guards())).isNotNull();
    refused(() -> submitted().register("1", 2022, "DISTRICT", DAY, new Guards()), "year-not-open");
    refused(() -> submitted().register("1", 2025, "DISTRICT", DAY, new Guards()), "year-not-open");
  }

  @Test
  void aModelIsLaunchedOnItsStartDateAtTheEarliest() {
    refused(() -> registered().launch(START.minusDays(1), new Guards()), "start-not-reached");
    var model = registered();
    model.launch(START, new Guards());
    assertThat(model.data().state()).isEqualTo(ModelState.ACTIVE);
    assertThat(model.data().launchedOn()).isEqualTo(START);
    assertThat(model.version()).isEqualTo(4);
  }

  @Test
  void aModelIsNotLaunchedBeforeItsRegistration() {
    var model = draft(content(ECONOMY, List.of(), OwnerKind.COLLECTIVE, null, DAY.minusYears(1)));
    model.submit(Optional.of(OWNER), ModelMember.ALWAYS, DAY, new Guards());
    model.register("1", 2023, "DISTRICT", DAY.plusDays(5), new Guards());
    refused(() -> model.launch(DAY.plusDays(4), new Guards()), "before-last-act");
    model.launch(DAY.plusDays(5), new Guards());
    assertThat(model.state()).isEqualTo(ModelState.ACTIVE);
  }

  @Test
  void aReturnedModelIsRevisedAndSubmittedAgain() {
    var model = submitted();
    model.sendBack("Chưa rõ", DAY, new Guards());
    assertThat(model.lastReason()).isEqualTo("Chưa rõ");
    var revised = model.revise(content(), DAY, new Guards());
    assertThat(revised.topic()).isNull();
    assertThat(model.lastReason()).isEqualTo("Chưa rõ");
    model.submit(Optional.of(OWNER), ModelMember.ALWAYS, DAY, new Guards());
    assertThat(model.state()).isEqualTo(ModelState.SUBMITTED);
    assertThat(model.lastReason()).isNull();
  }

  @Test
  void returnAndRejectionNeedAReason() {
    refused(() -> submitted().sendBack(null, DAY, new Guards()), "reason-missing");
    refused(() -> submitted().reject(" ", DAY, new Guards()), "reason-missing");
    var model = submitted();
    model.reject("Không có hiệu quả", DAY, new Guards());
    assertThat(model.data().rejectedOn()).isEqualTo(DAY);
    assertThat(model.isPublic()).isFalse();
  }

  @Test
  void anIndividualsNameStaysWhenARevisionLeavesItOut() {
    var model = draft(content(ECONOMY, List.of(), OwnerKind.INDIVIDUAL, "Nguyễn Văn A", START));
    model.revise(content(ECONOMY, List.of(), OwnerKind.INDIVIDUAL, null, START), DAY, new Guards());
    assertThat(model).extracting("ownerName").isEqualTo("Nguyễn Văn A");
    model.revise(content(), DAY, new Guards());
    assertThat(model).extracting("ownerName").isNull();
  }

  @ParameterizedTest
  @EnumSource(ModelState.class)
  void everyActIsRefusedInEveryOtherState(ModelState state) {
    allows(state, "submission", ModelState.DRAFT, ModelState.RETURNED);
    allows(state, "revision", ModelState.DRAFT, ModelState.RETURNED);
    allows(state, "return", ModelState.SUBMITTED);
    allows(state, "rejection", ModelState.SUBMITTED);
    allows(state, "registration", ModelState.SUBMITTED);
    allows(state, "launch", ModelState.REGISTERED);
    allows(
        state,
        "withdrawal",
        ModelState.DRAFT,
        ModelState.SUBMITTED,
        ModelState.RETURNED,
        ModelState.REGISTERED);
    allows(state, "end", ModelState.ACTIVE, ModelState.NEEDS_IMPROVEMENT);
    allows(
        state,
        "completion",
        ModelState.REGISTERED,
        ModelState.ACTIVE,
        ModelState.NEEDS_IMPROVEMENT);
    allows(state, "check", ModelState.ACTIVE, ModelState.NEEDS_IMPROVEMENT);
    allows(state, "review", ModelState.ACTIVE, ModelState.NEEDS_IMPROVEMENT);
    allows(state, "improvement", ModelState.NEEDS_IMPROVEMENT);
    allows(
        state,
        "carry-over",
        ModelState.REGISTERED,
        ModelState.ACTIVE,
        ModelState.NEEDS_IMPROVEMENT);
  }

  @Test
  void thePublicStateStaysBelow64KilobytesAfterAHundredYears() throws Exception {
    var others = IntStream.range(0, 10).mapToObj(i -> field("F".repeat(62) + i, null)).toList();
    var whole =
        new ModelContent(
            ModelKind.MODEL,
            "ệ".repeat(300),
            ECONOMY,
            others,
            OwnerKind.COLLECTIVE,
            null,
            Ids.next(),
            START,
            ContentFixture.completion(
                "ệ".repeat(4000),
                Ids.next(),
                IntStream.range(0, 20).mapToObj(_ -> Ids.next()).toList(),
                IntStream.range(10, 30)
                    .mapToObj(i -> new Reference("C".repeat(62) + i, null, null))
                    .toList(),
                START));
    var data = draft(whole).data();
    var years =
        IntStream.range(1945, 2045)
            .mapToObj(
                year ->
                    new ModelData.Ledger(
                        year,
                        LedgerEntry.Kind.CARRIED_OVER,
                        DAY,
                        "ệ".repeat(30),
                        DAY,
                        Progress.ON_TRACK,
                        DAY,
                        Rating.SATISFACTORY))
            .toList();
    var improvements =
        IntStream.range(1945, 2045)
            .mapToObj(
                year ->
                    new ModelData.Improvement(
                        DAY,
                        ImprovementMeasure.STRENGTHEN_LEADERSHIP,
                        DAY,
                        DAY,
                        ImprovementOutcome.STILL_WEAK))
            .toList();
    var json = new ObjectMapper().registerModule(new JavaTimeModule());
    assertThat(
            json.writeValueAsBytes(data).length
                + json.writeValueAsBytes(years).length
                + json.writeValueAsBytes(improvements).length)
        .isLessThan(64 * 1024);
  }

  private static void allows(ModelState state, String act, ModelState... allowed) {
    var model = in(state);
    if (List.of(allowed).contains(state)) {
      var before = model.version();
      assertThat(act(model, act).version()).isEqualTo(before + 1);
      return;
    }
    assertThatThrownBy(() -> act(model, act))
        .isInstanceOfSatisfying(
            DomainException.class,
            refusal -> assertThat(refusal.type()).isEqualTo(PlatformProblem.ILLEGAL_TRANSITION));
  }

  private static ModelEvent act(Model model, String act) {
    var guards = new Guards();
    return switch (act) {
      case "submission" -> model.submit(Optional.of(OWNER), ModelMember.ALWAYS, START, guards);
      case "revision" -> model.revise(content(), START, guards);
      case "return" -> model.sendBack("Lý do", START, guards);
      case "rejection" -> model.reject("Lý do", START, guards);
      case "registration" -> model.register("1", 2023, "DISTRICT", START, guards);
      case "launch" -> model.launch(START, guards);
      case "withdrawal" -> model.withdraw("Lý do", START, guards);
      case "end" -> model.end("Lý do", START, guards);
      case "completion" -> model.complete(content().completion(), START, guards);
      case "check" -> model.check(Progress.BEHIND, START, guards);
      case "review" -> model.review(lastYear(model), Rating.GOOD, null, NEXT_YEAR, guards);
      case "improvement" -> model.improve(Rating.SATISFACTORY, START, guards);
      case "carry-over" -> model.carryOver("2", lastYear(model) + 1, NEXT_YEAR, guards);
      default -> throw new IllegalArgumentException(act);
    };
  }

  private static int lastYear(Model model) {
    return model.data().ledger().isEmpty() ? 2023 : model.ledger().lastYear();
  }

  private static Model in(ModelState state) {
    return switch (state) {
      case DRAFT -> draft(content());
      case SUBMITTED -> submitted();
      case RETURNED -> after(submitted(), "return");
      case REJECTED -> after(submitted(), "rejection");
      case REGISTERED -> registered();
      case ACTIVE -> after(registered(), "launch");
      case WITHDRAWN -> after(registered(), "withdrawal");
      case ENDED -> after(after(registered(), "launch"), "end");
      case NEEDS_IMPROVEMENT -> {
        var model = submitted();
        model.register("1", 2023, "DISTRICT", DAY, new Guards());
        model.launch(START, new Guards());
        model.carryOver("2", 2024, START, new Guards());
        var plan = new ReviewRequest.ImprovementPlan(ImprovementMeasure.OTHER, NEXT_YEAR, null);
        model.review(2023, Rating.WEAK, plan, START, new Guards());
        yield model;
      }
    };
  }

  private static Model after(Model model, String act) {
    act(model, act);
    return model;
  }

  private static Model draft(ModelContent content) {
    return Model.create(Ids.next(), content, OWNER, DAY, Instant.EPOCH, new Guards());
  }

  private static Model submitted() {
    var model = draft(content());
    model.submit(Optional.of(OWNER), ModelMember.ALWAYS, DAY, new Guards());
    return model;
  }

  private static Model registered() {
    var model = submitted();
    model.register("07-ĐK/HU", 2023, "DISTRICT", DAY, new Guards());
    return model;
  }

  private static ModelContent content() {
    return content(ECONOMY, List.of(), OwnerKind.COLLECTIVE, null, START);
  }

  private static ModelContent content(
      FieldData field, List<FieldData> others, OwnerKind kind, String name, LocalDate start) {
    return ContentFixture.content(field, others, kind, name, OWNER.id(), "Mục tiêu", start);
  }

  private static FieldData field(String code, UUID province) {
    return ContentFixture.field(code, province);
  }

  private static Unit unit(UUID province) {
    var id = Ids.next();
    return new Unit(
        id,
        1,
        "huyen",
        "Huyện",
        null,
        "DISTRICT",
        "DISTRICT",
        province,
        id,
        province,
        null,
        null,
        LocalDate.of(2015, 1, 1),
        null,
        null);
  }

  private static void refused(ThrowingCallable act, String... codes) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(
            DomainException.class,
            refusal ->
                assertThat(refusal.violations())
                    .extracting(Violation::code)
                    .containsExactlyInAnyOrder(codes));
  }
}
