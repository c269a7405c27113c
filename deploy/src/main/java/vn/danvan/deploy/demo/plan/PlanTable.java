package vn.danvan.deploy.demo.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A plan's counts per unit, level, field and year, as a table to be read. */
public final class PlanTable {
  private static final List<String> FIELDS =
      List.of("ECONOMY", "CULTURE_SOCIETY", "DEFENSE_SECURITY", "POLITICAL_SYSTEM");
  private static final List<String> HEAD =
      List.of(
          "unit",
          "level",
          "year",
          "economy",
          "culture",
          "defense",
          "political",
          "registered",
          "considered",
          "recognized",
          "nominated",
          "by province");

  private final DemoPlan plan;

  public PlanTable(DemoPlan plan) {
    this.plan = plan;
  }

  /** One line per unit and year, the sums, and what else is loaded. */
  public String print() {
    var rows = new ArrayList<List<String>>();
    rows.add(HEAD);
    var years =
        plan.models().stream().map(model -> model.registeredOn().getYear()).distinct().sorted();
    years.forEach(year -> addYear(rows, year));
    return "Plan of %s (%s)%n%n%s%n%n%s%n"
        .formatted(plan.province(), plan.scenario(), aligned(rows), others());
  }

  private void addYear(List<List<String>> rows, int year) {
    for (var unit : plan.expectedUnits()) {
      rows.add(row(unit.code(), unit.level(), year, counts(unit.code(), year)));
    }
    rows.add(row("sum", "", year, counts(null, year)));
  }

  /**
   * The counts of a unit, or of the province if it is null, in the order of the table's columns
   * behind the year.
   */
  List<Integer> counts(String unit, int year) {
    var counts = new ArrayList<Integer>();
    for (var field : FIELDS) {
      counts.add(registered(unit, year, model -> model.field().equals(field)));
    }
    counts.add(registered(unit, year, _ -> true));
    counts.add(nominations(plan.ownRounds(), unit, year, _ -> true));
    counts.add(nominations(plan.ownRounds(), unit, year, PlannedNomination::approved));
    counts.add(nominations(plan.provinceRounds(), unit, year, _ -> true));
    counts.add(nominations(plan.provinceRounds(), unit, year, PlannedNomination::approved));
    return counts;
  }

  private int registered(String unit, int year, Predicate<PlannedModel> which) {
    return (int)
        plan.models().stream()
            .filter(model -> unit == null || model.unit().equals(unit))
            .filter(model -> model.registeredOn().getYear() == year)
            .filter(which)
            .count();
  }

  private static int nominations(
      List<PlannedRound> rounds, String unit, int year, Predicate<PlannedNomination> which) {
    return (int)
        rounds.stream()
            .filter(round -> round.year() == year)
            .flatMap(round -> round.nominations().stream())
            .filter(nomination -> unit == null || nomination.nominatingUnit().equals(unit))
            .filter(which)
            .count();
  }

  private String others() {
    int recommendations =
        plan.dialogues().stream().mapToInt(dialogue -> dialogue.recommendations().size()).sum();
    long open = plan.rounds().stream().filter(round -> round.course() == null).count();
    return "Beside these: %d units, %d registration lists, %d rounds of which %d open, dialogues: %d"
            .formatted(
                plan.units().size(),
                plan.registrationLists().size(),
                plan.rounds().size(),
                open,
                plan.dialogues().size())
        + " with %d recommendations, sessions: %d."
            .formatted(recommendations, plan.sessions().size());
  }

  private static List<String> row(String unit, String level, int year, List<Integer> counts) {
    var row = new ArrayList<>(List.of(unit, level, String.valueOf(year)));
    counts.forEach(count -> row.add(String.valueOf(count)));
    return row;
  }

  private static String aligned(List<List<String>> rows) {
    var widths =
        IntStream.range(0, HEAD.size())
            .map(column -> rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0))
            .toArray();
    return rows.stream().map(row -> line(row, widths)).collect(Collectors.joining("\n"));
  }

  private static String line(List<String> row, int[] widths) {
    return IntStream.range(0, row.size())
        .mapToObj(column -> cell(row.get(column), column, widths[column]))
        .collect(Collectors.joining("  "))
        .stripTrailing();
  }

  /** Names to the left, numbers to the right. */
  private static String cell(String text, int column, int width) {
    return ("%" + (column < 2 ? "-" : "") + width + "s").formatted(text);
  }
}
