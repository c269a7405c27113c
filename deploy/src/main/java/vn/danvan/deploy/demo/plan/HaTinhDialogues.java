package vn.danvan.deploy.demo.plan;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The dialogues of Hà Tĩnh 2018-2023, numbered by the day held. How many each province, district
 * and commune held, how many recommendations were made at each and what became of them is laid
 * down; hosts answer and resolve themselves, so that what the Front has supervised closes by
 * itself.
 */
final class HaTinhDialogues {
  private static final LocalDate FIRST = LocalDate.of(2018, 4, 4);
  private static final LocalDate LAST = LocalDate.of(2023, 8, 25);

  /** Dialogues of the province, and of each district, in 2018, 2019 and so on. */
  private static final int[] BY_YEAR = {1, 2, 2, 2, 2, 1};

  private static final int OF_EACH_COMMUNE = 8;

  private static final int PUBLISHED_WITHIN_DAYS = 10;

  private static final Map<String, Integer> RECOMMENDATIONS =
      Map.of("PROVINCE", 21, "DISTRICT", 19, "COMMUNE", 8);
  private static final Map<String, Integer> CITIZENS =
      Map.of("PROVINCE", 180, "DISTRICT", 120, "COMMUNE", 60);
  private static final Map<String, Integer> OFFICIALS =
      Map.of("PROVINCE", 30, "DISTRICT", 20, "COMMUNE", 12);

  private final JsonNode split;
  private final List<PlannedUnit> units;
  private final WorkingDays workingDays;

  HaTinhDialogues(JsonNode scenario, List<PlannedUnit> units, WorkingDays workingDays) {
    this.split = scenario.required("syntheticSplit");
    this.units = units;
    this.workingDays = workingDays;
  }

  /** A dialogue before it has its number. */
  private record Held(PlannedUnit host, LocalDate on, int recommendations) {}

  List<PlannedDialogue> all() {
    var held = new ArrayList<Held>();
    held.addAll(byYears(units.subList(0, 1)));
    held.addAll(byYears(ofLevel("DISTRICT")));
    held.addAll(ofCommunes());
    // A stable sort: the same day goes from the province to the communes.
    held.sort(Comparator.comparing(Held::on));
    var lives = new HaTinhRecommendations(split, workingDays);
    var dialogues = new ArrayList<PlannedDialogue>();
    held.forEach(one -> dialogues.add(dialogue(one, dialogues.size() + 1, lives)));
    return List.copyOf(dialogues);
  }

  private List<PlannedUnit> ofLevel(String level) {
    return units.stream().filter(unit -> unit.level().equals(level)).toList();
  }

  private List<Held> byYears(List<PlannedUnit> hosts) {
    var held = new ArrayList<Held>();
    for (int i = 0; i < BY_YEAR.length; i++) {
      int year = FIRST.getYear() + i;
      var days =
          workingDays.spread(
              BY_YEAR[i] * hosts.size(),
              year == FIRST.getYear() ? FIRST : LocalDate.of(year, 1, 1),
              year == LAST.getYear() ? LAST : LocalDate.of(year, 12, 31));
      for (var day : days) {
        var host = hosts.get(held.size() % hosts.size());
        held.add(new Held(host, day, RECOMMENDATIONS.get(host.level())));
      }
    }
    return held;
  }

  /** Eight rounds of all communes and a ninth of the first ones; the first have one item more. */
  private List<Held> ofCommunes() {
    var communes = ofLevel("COMMUNE");
    int n = split.required("dialoguesByLevel").required("COMMUNE").asInt();
    if (n / communes.size() != OF_EACH_COMMUNE) {
      throw new IllegalStateException("Every commune holds " + OF_EACH_COMMUNE + " dialogues");
    }
    int each = RECOMMENDATIONS.get("COMMUNE");
    int more = split.required("recommendationsByLevel").required("COMMUNE").asInt() - n * each;
    var days = workingDays.spread(n, FIRST, LAST);
    var held = new ArrayList<Held>();
    for (int i = 0; i < n; i++) {
      held.add(new Held(communes.get(i % communes.size()), days.get(i), each + (i < more ? 1 : 0)));
    }
    return held;
  }

  private PlannedDialogue dialogue(Held held, int number, HaTinhRecommendations lives) {
    var host = held.host();
    var on = held.on();
    var inTime = on.plusDays(PUBLISHED_WITHIN_DAYS);
    var published = workingDays.after(on, 5);
    return new PlannedDialogue(
        number,
        "Đối thoại trực tiếp giữa người đứng đầu cấp ủy, chính quyền với Nhân dân "
            + host.name()
            + " "
            + number,
        "PERIODIC",
        host.code(),
        host.level().equals("COMMUNE") ? host.parent() : host.code(),
        HaTinh.PROVINCE + ".supervisor",
        host.name(),
        workingDays.before(on, 15),
        workingDays.before(on, 8),
        on,
        workingDays.after(on, 1),
        published.isAfter(inTime) ? workingDays.after(on, 1) : published,
        null,
        number + "-TB/" + Signatures.of(host),
        CITIZENS.get(host.level()),
        OFFICIALS.get(host.level()),
        lives.of(host, on, held.recommendations()));
  }
}
