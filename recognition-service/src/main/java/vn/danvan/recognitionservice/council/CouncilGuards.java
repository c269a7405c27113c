package vn.danvan.recognitionservice.council;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.Phrase;
import vn.danvan.platform.problem.Violation;
import vn.danvan.recognitionservice.nomination.NominationState;
import vn.danvan.recognitionservice.nomination.Nominations;

/** Conditions on who sits in a council and on what lies before it. */
final class CouncilGuards {

  private static final String MEMBERS = "/members";
  private static final String NOMINATIONS = "/nominations";
  private static final String MAKE_UP = "R-CNS-01";
  private static final String AGENDA = "R-CNS-02";
  private static final String QUORUM = "R-CNS-03";

  private static final Phrase TOO_FEW =
      new Phrase(
          "Hội đồng có {0} ủy viên, cần ít nhất {1}.",
          "The council has {0} members, at least {1} are needed.");
  private static final Phrase EVEN =
      new Phrase(
          "Hội đồng phải có số ủy viên lẻ (đang có {0}).",
          "The council needs an odd number of members (it has {0}).");
  private static final Phrase ONE_OF_ROLE =
      new Phrase(
          "Hội đồng có đúng một chủ tịch và một thư ký.",
          "The council has exactly one chair and one secretary.");
  private static final Phrase TWICE =
      new Phrase(
          "Tài khoản có hai lần trong hội đồng.", "The account stands twice in the council.");
  private static final Phrase NOT_IN_OFFICE =
      new Phrase(
          "Nhiệm kỳ từ {0} đến {1} không bao gồm ngày họp {2}.",
          "The term of {0} to {1} does not cover the day of the session, {2}.");
  private static final Phrase EMPTY =
      new Phrase("Không có đề nghị nào để xét.", "There is no nomination to be considered.");
  private static final Phrase NOT_IN_ROUND =
      new Phrase("Đề nghị không thuộc đợt xét này.", "The nomination is not of this round.");
  private static final Phrase NOT_IN_REVIEW =
      new Phrase(
          "Đề nghị không ở bước xét (đang {0}).",
          "The nomination is not under review (it is {0}).");
  private static final Phrase REPEATED =
      new Phrase("Đề nghị có hai lần trong danh sách.", "The nomination stands twice in the list.");
  private static final Phrase TOO_FEW_PRESENT =
      new Phrase(
          "Có mặt {0} trên {1} ủy viên, cần ít nhất {2}.",
          "{0} of {1} members are present, at least {2} are needed.");
  private static final Phrase TOO_FEW_VOTES =
      new Phrase(
          "Đề nghị này có {0} phiếu, cần ít nhất {1} (không tính ủy viên có xung đột lợi ích).",
          "The nomination has {0} votes, at least {1} are needed (members with a conflict of"
              + " interest are not counted).");

  private static final Phrase BEFORE_REVIEW =
      new Phrase(
          "Ngày họp {0} trước ngày bắt đầu xét {1}.",
          "The day of the session, {0}, is before the start of the review, {1}.");
  private static final Phrase NO_MEMBER =
      new Phrase("Không có ủy viên này trong hội đồng.", "There is no such member in the council.");

  private CouncilGuards() {}

  static void checkDay(LocalDate heldOn, LocalDate reviewStartedOn, Guards guards) {
    guards.check(
        reviewStartedOn == null || !heldOn.isBefore(reviewStartedOn),
        "/heldOn",
        "held-before-review",
        AGENDA,
        BEFORE_REVIEW,
        heldOn,
        reviewStartedOn);
  }

  static void checkMember(String pointer, UUID id, List<CouncilMember> members, Guards guards) {
    guards.check(
        members.stream().anyMatch(member -> member.id().equals(id)),
        pointer,
        "unknown-member",
        MAKE_UP,
        NO_MEMBER);
  }

  /**
   * @see "docs/rules.md: R-CNS-01 (odd number, least number, one chair, one secretary, in office)"
   */
  static void checkMembers(
      List<CouncilMember> members, CouncilRule rule, LocalDate heldOn, Guards guards) {
    guards.check(
        members.size() >= rule.leastMembers(),
        MEMBERS,
        "too-few-members",
        MAKE_UP,
        TOO_FEW,
        members.size(),
        rule.leastMembers());
    guards.check(
        !rule.oddMembers() || members.size() % 2 == 1,
        MEMBERS,
        "even-number-of-members",
        MAKE_UP,
        EVEN,
        members.size());
    guards.check(
        hasOne(members, MemberRole.CHAIR) && hasOne(members, MemberRole.SECRETARY),
        MEMBERS,
        "one-chair-one-secretary",
        MAKE_UP,
        ONE_OF_ROLE);
    var seen = new HashSet<String>();
    for (int i = 0; i < members.size(); i++) {
      var member = members.get(i);
      guards.check(
          seen.add(member.subject()), MEMBERS + "/" + i + "/account", "repeated", MAKE_UP, TWICE);
      guards.check(
          member.isInOffice(heldOn),
          MEMBERS + "/" + i + "/termTo",
          "not-in-office",
          MAKE_UP,
          NOT_IN_OFFICE,
          member.termFrom(),
          member.termTo(),
          heldOn);
    }
  }

  private static boolean hasOne(List<CouncilMember> members, MemberRole role) {
    return members.stream().filter(member -> member.role() == role).count() == 1;
  }

  /**
   * @param wanted the nominations that shall stand on the agenda
   * @param known those of them that exist
   * @see "docs/rules.md: R-CNS-02 (nominations of the round that are under review)"
   */
  static void checkAgenda(
      List<UUID> wanted, Map<UUID, Nominations.Facts> known, UUID round, Guards guards) {
    guards.check(!wanted.isEmpty(), NOMINATIONS, "agenda-empty", AGENDA, EMPTY);
    var seen = new HashSet<UUID>();
    for (int i = 0; i < wanted.size(); i++) {
      var pointer = NOMINATIONS + "/" + i;
      var nomination = known.get(wanted.get(i));
      if (!guards.check(
          nomination != null && nomination.roundId().equals(round),
          pointer,
          "nomination-not-in-round",
          AGENDA,
          NOT_IN_ROUND)) {
        continue;
      }
      guards.check(
          nomination.state() == NominationState.IN_REVIEW,
          pointer,
          "nomination-not-in-review",
          AGENDA,
          NOT_IN_REVIEW,
          nomination.state());
      guards.check(seen.add(nomination.id()), pointer, "repeated", AGENDA, REPEATED);
    }
  }

  /**
   * Whether enough are there.
   *
   * @param pointer to the session, or to the item from which some keep out
   * @see "docs/rules.md: R-CNS-03 (quorum)"
   */
  static void checkQuorum(
      String pointer, int present, int members, CouncilRule rule, Guards guards) {
    var needed = rule.quorumOf(members);
    if (present < needed || present == 0) {
      guards.add(
          Violation.of(pointer, "no-quorum", QUORUM, TOO_FEW_PRESENT, present, members, needed)
              .comparing(present, Math.max(needed, 1)));
    }
  }

  /** Whether enough have voted. */
  static void checkVotes(String pointer, int cast, int members, CouncilRule rule, Guards guards) {
    var needed = Math.max(rule.quorumOf(members), 1);
    if (cast < needed) {
      guards.add(
          Violation.of(pointer, "no-quorum", QUORUM, TOO_FEW_VOTES, cast, needed)
              .comparing(cast, needed));
    }
  }
}
