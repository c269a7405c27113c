package vn.danvan.recognitionservice.council;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.Phrase;
import vn.danvan.recognitionservice.nomination.Verdict;

/**
 * What a session is closed with.
 *
 * @param tallies the votes, by nomination
 * @param judgment what the scores say
 * @param overrules why the council approves what the scores speak against, by nomination
 */
record CouncilClosing(
    String minutesNumber,
    LocalDate minutesDate,
    Map<UUID, Tally> tallies,
    ScoreJudgment judgment,
    Map<UUID, String> overrules) {

  private static final Phrase BEFORE_SESSION =
      new Phrase(
          "Ngày biên bản {0} trước ngày họp {1}.",
          "The date of the minutes, {0}, is before the day of the session, {1}.");
  private static final Phrase NOT_ON_AGENDA =
      new Phrase(
          "Đề nghị {0} không có trong chương trình họp.",
          "The nomination {0} is not on the agenda.");

  void checkMinutes(LocalDate heldOn, Guards guards) {
    guards.check(
        minutesDate == null || !minutesDate.isBefore(heldOn),
        "/minutesDate",
        "minutes-before-session",
        "R-CNS-11",
        BEFORE_SESSION,
        minutesDate,
        heldOn);
  }

  /** The items with their verdicts; what forbids one goes to the guards. */
  List<CouncilItem> decide(
      List<CouncilMember> members, List<CouncilItem> agenda, CouncilRule rule, Guards guards) {
    overrules.keySet().stream()
        .filter(id -> agenda.stream().noneMatch(item -> item.nominationId().equals(id)))
        .forEach(
            id ->
                guards.check(false, "/overrules", "not-on-agenda", "R-CNS-02", NOT_ON_AGENDA, id));
    var electorate = Electorate.of(members, agenda);
    var decided = new ArrayList<CouncilItem>(agenda.size());
    for (int i = 0; i < agenda.size(); i++) {
      decided.add(decide("/agenda/" + i, agenda.get(i), electorate, rule, guards));
    }
    return decided;
  }

  private CouncilItem decide(
      String pointer, CouncilItem item, Electorate electorate, CouncilRule rule, Guards guards) {
    var nomination = item.nominationId();
    var tally = tallies.getOrDefault(nomination, Tally.NONE);
    var entitled = electorate.entitled(item);
    CouncilGuards.checkVotes(pointer, tally.cast(), entitled, rule, guards);
    var reason = overrules.get(nomination);
    var permitted = judgment.permits(pointer, nomination, reason, guards);
    var approved = permitted && tally.votesFor() >= rule.approvalOf(electorate.present(item));
    var verdict =
        new Verdict(
            approved ? Verdict.Outcome.APPROVED : Verdict.Outcome.NOT_APPROVED,
            tally.votesFor(),
            tally.cast(),
            entitled);
    return item.decided(verdict, approved && judgment.speaksAgainst(nomination) ? reason : null);
  }
}
