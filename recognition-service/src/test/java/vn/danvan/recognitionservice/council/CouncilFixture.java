package vn.danvan.recognitionservice.council;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.platform.problem.Guards;
import vn.danvan.recognitionservice.levelchain.Procedure;
import vn.danvan.recognitionservice.nomination.NominationState;
import vn.danvan.recognitionservice.nomination.Nominations;
import vn.danvan.recognitionservice.round.RoundFacts;
import vn.danvan.recognitionservice.round.RoundState;

/** A province's council of 2023, whose review started on 1 December and that meets on the 15th. */
final class CouncilFixture {

  static final LocalDate REVIEW = LocalDate.of(2023, 12, 1);
  static final LocalDate DAY = LocalDate.of(2023, 12, 15);
  static final UUID PROVINCE = Ids.next();
  static final UUID DISTRICT = Ids.next();
  static final UUID AGENCY = Ids.next();
  static final UUID NEIGHBOR = Ids.next();
  static final UUID ROUND = Ids.next();

  private CouncilFixture() {}

  static RoundFacts round(RoundState state, Procedure procedure) {
    return new RoundFacts(
        ROUND,
        state,
        PROVINCE,
        PROVINCE,
        "PROVINCE",
        procedure,
        2023,
        LocalDate.of(2023, 11, 15),
        6,
        LocalDate.of(2023, 11, 1),
        REVIEW,
        true,
        Set.of(DISTRICT, NEIGHBOR),
        null,
        null);
  }

  /** So many members of the province's own office, all there. */
  static List<CouncilMember> members(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> member("account" + i, role(i), PROVINCE, List.of()))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private static MemberRole role(int i) {
    return switch (i) {
      case 0 -> MemberRole.CHAIR;
      case 1 -> MemberRole.SECRETARY;
      default -> MemberRole.MEMBER;
    };
  }

  static CouncilMember member(String account, MemberRole role, UUID unit, List<UUID> within) {
    return new CouncilMember(
        Ids.next(),
        account,
        "Nguyễn Văn A",
        role,
        unit,
        "Đơn vị",
        within.toArray(UUID[]::new),
        LocalDate.of(2023, 1, 1),
        DAY,
        true,
        new UUID[] {});
  }

  static Nominations.Facts nomination(UUID unit, UUID owner) {
    return new Nominations.Facts(
        Ids.next(),
        NominationState.IN_REVIEW,
        ROUND,
        Ids.next(),
        owner,
        "COLLECTIVE",
        "DEFENSE_SECURITY",
        unit,
        PROVINCE,
        false,
        null);
  }

  static CouncilItem item(Nominations.Facts nomination) {
    return CouncilItem.of(
        nomination.id(),
        nomination.modelId(),
        "Camera an ninh",
        nomination.nominatingUnitId(),
        "Huyện",
        nomination.ownerUnitId(),
        List.of(nomination.nominatingUnitId(), nomination.ownerUnitId()));
  }

  static CouncilPlan plan(
      LocalDate heldOn, List<CouncilMember> members, List<Nominations.Facts> nominations) {
    return new CouncilPlan(
        "Tỉnh",
        heldOn,
        null,
        CouncilRule.DEFAULT,
        members,
        nominations.stream().map(Nominations.Facts::id).toList(),
        nominations.stream()
            .collect(Collectors.toMap(Nominations.Facts::id, Function.identity(), (a, _) -> a)),
        nominations.stream().map(CouncilFixture::item).toList());
  }

  static CouncilSession planned(List<CouncilMember> members, Nominations.Facts... nominations) {
    return CouncilSession.plan(
        plan(DAY, members, List.of(nominations)),
        round(RoundState.REVIEWING, Procedure.COUNCIL),
        REVIEW,
        new Guards());
  }

  static CouncilSession balloting(List<CouncilMember> members, Nominations.Facts... nominations) {
    var session = planned(members, nominations);
    session.open(DAY, new Guards());
    session.openBallot(false, DAY, new Guards());
    return session;
  }

  static CouncilClosing closing(Map<UUID, Tally> tallies) {
    return new CouncilClosing("05-BB/HĐ", DAY, tallies, ScoreJudgment.NONE, Map.of());
  }
}
