package vn.danvan.deploy.demo.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * What the heads of Hà Tĩnh owe in the five years that the article looks back on, by the regulation
 * that it names: every unit that holds dialogues has a duty. How many a year the regulation demands
 * is not in the article, so the usual number of the level stands.
 */
final class HaTinhDuties {
  private static final String REGULATION = "657-QĐ/TU";
  private static final LocalDate FIRST = LocalDate.of(2018, 4, 4);
  private static final LocalDate LAST = LocalDate.of(2023, 8, 25);

  private HaTinhDuties() {}

  static List<PlannedDuty> of(List<PlannedDialogue> dialogues) {
    var clerks = new LinkedHashMap<String, String>();
    dialogues.forEach(dialogue -> clerks.putIfAbsent(dialogue.host(), dialogue.clerk()));
    var duties = new ArrayList<PlannedDuty>();
    clerks.forEach(
        (unit, clerk) ->
            duties.add(new PlannedDuty(duties.size() + 1, unit, clerk, REGULATION, FIRST, LAST)));
    return List.copyOf(duties);
  }
}
