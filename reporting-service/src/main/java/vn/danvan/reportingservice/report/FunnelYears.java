package vn.danvan.reportingservice.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import vn.danvan.platform.units.Unit;

/** Finds out which units the rounds of a period expect below a unit. */
@ApplicationScoped
class FunnelYears {

  private static final String EXPECTED =
      """
      SELECT DISTINCT flow.on_date, flow.level, flow.unit_id
      FROM unit_closure closure JOIN flow ON flow.unit_id = closure.unit AND flow.metric = 'ROUND_EXPECTED'
      WHERE closure.ancestor = :unit AND flow.on_date BETWEEN :from AND :to AND flow.resolved
        AND flow.recorded_at <= :asOf::timestamptz AND flow.superseded_at > :asOf::timestamptz
        AND (closure.placed IS NULL OR closure.placed @> flow.on_date)
      """;

  /** By today's tree it is known which units belong to the one asked for. */
  private static final String EXPECTED_NOW =
      """
      SELECT DISTINCT flow.on_date, flow.level, flow.unit_id
      FROM flow
      WHERE flow.unit_id = ANY (:units) AND flow.metric = 'ROUND_EXPECTED'
        AND flow.on_date BETWEEN :from AND :to AND flow.resolved
        AND flow.recorded_at <= :asOf::timestamptz AND flow.superseded_at > :asOf::timestamptz
      """;

  private record Expected(int year, String level, UUID unit) {}

  private record Round(int year, String level) {}

  List<FunnelYear> of(Handle handle, Question question) {
    var years = question.period().years();
    var expected =
        read(handle, question, years.getFirst(), years.getLast()).stream()
            .collect(Collectors.groupingBy(one -> new Round(one.year(), one.level())));
    return years.stream().map(year -> year(question, year, expected)).toList();
  }

  private static FunnelYear year(Question question, int year, Map<Round, List<Expected>> expected) {
    var higher = higherLevel(question);
    var units =
        expected.getOrDefault(new Round(year, higher), List.of()).stream()
            .map(one -> question.tree().find(one.unit()).orElse(null))
            .filter(Objects::nonNull)
            .sorted(FlowReport.byName())
            .toList();
    return units.isEmpty()
        ? new FunnelYear(year, higher, thoseThereAre(question, year, higher), false)
        : new FunnelYear(year, higher, units, true);
  }

  /** The unit's own level where it recognizes what comes from below, otherwise the one above it. */
  private static String higherLevel(Question question) {
    if (question.filter().level() != null) {
      return question.filter().level();
    }
    var unit = question.unit();
    return switch (Level.valueOf(unit.level())) {
      case CENTRAL, PROVINCE -> unit.level();
      default ->
          question.tree().withAncestors(unit.id(), unit.validFrom()).stream()
              .map(Unit::level)
              .filter(level -> !level.equals(unit.level()))
              .findFirst()
              .orElse(unit.level());
    };
  }

  /** The units of the nearest level directly below, as there were at the year's end. */
  private static List<Unit> thoseThereAre(Question question, int year, String higher) {
    var unit = question.unit();
    if (!unit.level().equals(higher)) {
      return List.of(unit);
    }
    var lastDay = MonthDay.of(12, 31).atYear(year);
    var below =
        directlyBelow(question, higher, lastDay)
            .filter(one -> one.isValid(lastDay))
            .filter(one -> !one.level().equals(higher))
            .toList();
    var nearest = below.stream().map(Unit::level).map(Level::valueOf).min(Level::compareTo);
    return below.stream()
        .filter(one -> one.level().equals(nearest.orElseThrow().name()))
        .sorted(FlowReport.byName())
        .toList();
  }

  private static Stream<Unit> directlyBelow(Question question, String higher, LocalDate on) {
    var tree = question.tree();
    if (question.current() == null) {
      return tree.children(question.unit().id()).stream();
    }
    return question.current().units().stream()
        .flatMap(id -> tree.find(id).stream())
        .filter(
            one ->
                tree.withAncestors(one.id(), on).stream()
                    .skip(1)
                    .findFirst()
                    .map(above -> above.level().equals(higher))
                    .orElse(false));
  }

  private static List<Expected> read(Handle handle, Question question, int first, int last) {
    var current = question.current();
    var query =
        current == null
            ? handle.createQuery(EXPECTED).bind("unit", question.unit().id())
            : handle.createQuery(EXPECTED_NOW).bind("units", current.units().toArray(UUID[]::new));
    return query
        .bind("from", LocalDate.of(first, 1, 1))
        .bind("to", LocalDate.of(last, 1, 1))
        .bind("asOf", question.standpoint().asOf().toString())
        .map(
            (row, _) ->
                new Expected(
                    row.getObject("on_date", LocalDate.class).getYear(),
                    row.getString("level"),
                    row.getObject("unit_id", UUID.class)))
        .list();
  }
}
