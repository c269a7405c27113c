package vn.danvan.recognitionservice.council;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.Phrase;

/**
 * Who may score and vote on what.
 *
 * @see "docs/rules.md: R-CNS-02 (agenda), R-CNS-04 (conflict of interest), R-CNS-05 (votes),
 *     R-CNS-08 (scores)"
 */
final class PaperGuards {

  private static final Phrase ABSENT =
      new Phrase(
          "Chỉ ủy viên có mặt mới chấm điểm, bỏ phiếu.", "Only members who are present take part.");
  private static final Phrase NOT_ON_AGENDA =
      new Phrase(
          "Đề nghị không có trong chương trình họp.", "The nomination is not on the agenda.");
  private static final Phrase CONFLICT =
      new Phrase(
          "Ủy viên có xung đột lợi ích với đơn vị của đề nghị này nên không chấm điểm, bỏ phiếu.",
          "The member has a conflict of interest with the unit of this nomination and has no part"
              + " in it.");
  private static final Phrase REPEATED =
      new Phrase("Đề nghị có hai lần trong danh sách.", "The nomination stands twice in the list.");

  private PaperGuards() {}

  /**
   * @param list member of the request that holds the nominations
   * @param rule of the kind of paper
   */
  static void check(
      CouncilSession session,
      CouncilMember member,
      List<UUID> nominations,
      String list,
      String rule,
      Guards guards) {
    guards.check(member.attends(), "", "not-present", rule, ABSENT);
    var items =
        session.agenda().stream()
            .collect(Collectors.toMap(CouncilItem::nominationId, Function.identity()));
    var electorate = Electorate.of(session.members(), session.agenda());
    var seen = new HashSet<UUID>();
    for (int i = 0; i < nominations.size(); i++) {
      var pointer = "/" + list + "/" + i + "/nomination";
      var item = items.get(nominations.get(i));
      if (guards.check(item != null, pointer, "not-on-agenda", "R-CNS-02", NOT_ON_AGENDA)) {
        guards.check(
            !electorate.isShutOut(member, item),
            pointer,
            "conflict-of-interest",
            "R-CNS-04",
            CONFLICT);
        guards.check(seen.add(nominations.get(i)), pointer, "repeated", rule, REPEATED);
      }
    }
  }
}
