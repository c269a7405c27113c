package vn.danvan.deploy.demo.plan;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summarizingInt;

import java.util.ArrayList;
import java.util.IntSummaryStatistics;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A plan's counts per unit, level, field and year, as a table to be read. */
public final class PlanTable {
  private static final List<String> OUTCOMES =
      List.of("registered", "considered", "recognized", "nominated", "by province");

  private final DemoPlan plan;
  private final List<DemoField> fields;

  public PlanTable(DemoPlan plan) {
    this.plan = plan;
    this.fields =
        Stream.of(DemoField.values())
            .filter(field -> plan.models().stream().anyMatch(m -> m.field().equals(field.name())))
            .toList();
  }

  /** One line per unit and year, the sums, and what else is loaded. */
  public String print() {
    var rows = new ArrayList<List<String>>();
    rows.add(head());
    var years =
        plan.models().stream().map(model -> model.registeredOn().getYear()).distinct().sorted();
    years.forEach(year -> addYear(rows, year));
    return "Plan of %s (%s)%n%n%s%n%n%s%n"
        .formatted(plan.province(), plan.scenario(), aligned(rows), others());
  }

  private List<String> head() {
    var head = new ArrayList<>(List.of("unit", "level", "year"));
    fields.forEach(field -> head.add(field.column()));
    head.addAll(OUTCOMES);
    return head;
  }

  private void addYear(List<List<String>> rows, int year) {
    var units = new LinkedHashSet<>(plan.expectedUnits());
    units.addAll(plan.registeringUnits());
    for (var unit : units) {
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
    for (var field : fields) {
      counts.add(registered(unit, year, model -> model.field().equals(field.name())));
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
    long open = plan.rounds().stream().filter(round -> round.course() == null).count();
    var lines = new ArrayList<String>();
    lines.add(
        "Beside these: %d units, %d fields, %d directives, %d registration lists, %d rounds of which %d open."
            .formatted(
                plan.units().size(),
                plan.fields().size(),
                plan.directives().size(),
                plan.registrationLists().size(),
                plan.rounds().size(),
                open));
    dialoguesByLevel()
        .forEach(
            (level, sum) ->
                lines.add(
                    "Dialogues of level %s: %d with %d recommendations"
                        .formatted(level, sum.getCount(), sum.getSum())));
    sessionsByKind()
        .forEach(
            (kind, sum) ->
                lines.add(
                    "Sessions of kind %s: %d with %d attendances"
                        .formatted(kind, sum.getCount(), sum.getSum())));
    if (!plan.duties().isEmpty()) {
      lines.add("Duties of heads: %d".formatted(plan.duties().size()));
    }
    if (!plan.legalAid().isEmpty()) {
      lines.add(
          "Legal aid: %d requests with %d cases"
              .formatted(
                  plan.legalAid().size(),
                  plan.legalAid().stream().mapToInt(request -> request.cases().size()).sum()));
    }
    for (var award : plan.awards()) {
      lines.add(
          "Commendations %d-%d by %s: %d collectives and %d individuals"
              .formatted(
                  award.fromYear(),
                  award.toYear(),
                  award.issuer(),
                  award.count(PlannedAward.Kind.COLLECTIVE),
                  award.count(PlannedAward.Kind.INDIVIDUAL)));
    }
    return String.join(System.lineSeparator(), lines);
  }

  /** Dialogues of each level of host: how many, and the recommendations made at them. */
  SortedMap<String, IntSummaryStatistics> dialoguesByLevel() {
    return plan.dialogues().stream()
        .collect(
            groupingBy(
                dialogue -> plan.unit(dialogue.host()).level(),
                TreeMap::new,
                summarizingInt(dialogue -> dialogue.recommendations().size())));
  }

  /** Sessions of each kind: how many, and their attendances. */
  SortedMap<String, IntSummaryStatistics> sessionsByKind() {
    return plan.sessions().stream()
        .collect(
            groupingBy(
                PlannedSession::kind, TreeMap::new, summarizingInt(PlannedSession::attendances)));
  }

  private static List<String> row(String unit, String level, int year, List<Integer> counts) {
    var row = new ArrayList<>(List.of(unit, level, String.valueOf(year)));
    counts.forEach(count -> row.add(String.valueOf(count)));
    return row;
  }

  private static String aligned(List<List<String>> rows) {
    var widths =
        IntStream.range(0, rows.getFirst().size())
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
