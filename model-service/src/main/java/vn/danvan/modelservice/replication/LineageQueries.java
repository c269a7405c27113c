package vn.danvan.modelservice.replication;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import vn.danvan.modelservice.model.ModelDirectory;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.units.Unit;
import vn.danvan.platform.units.UnitDirectory;

/** Answers where a model comes from and who adopted it. */
@ApplicationScoped
public class LineageQueries {

  /** How many adoptions are read; the spread counts no more. */
  public static final int AT_MOST = 50_000;

  private final Lineages lineages;
  private final ModelDirectory models;
  private final UnitDirectory units;

  LineageQueries(Lineages lineages, ModelDirectory models, UnitDirectory units) {
    this.lineages = lineages;
    this.models = models;
    this.units = units;
  }

  /**
   * @param shown how many adopters to show at most
   * @throws vn.danvan.platform.problem.DomainException {@code not-found} for a model that is not
   *     public
   */
  public LineageView of(UUID model, int shown) {
    models
        .find(model)
        .filter(found -> found.registeredOn() != null)
        .orElseThrow(PlatformProblem.UNKNOWN::because);
    var tree = units.tree();
    var read = lineages.adopters(model, AT_MOST + 1);
    var adopters = read.subList(0, Math.min(read.size(), AT_MOST));
    return new LineageView(
        model,
        lineages.ancestors(model).stream()
            .map(
                above ->
                    new LineageView.Ancestor(
                        above.model(), above.title(), tree.ref(above.owner()), above.adoptedOn()))
            .toList(),
        adopters.stream()
            .limit(shown)
            .map(
                below ->
                    new LineageView.Adopter(
                        below.replication(),
                        below.source(),
                        tree.ref(below.unit()),
                        below.child(),
                        below.state(),
                        below.adoptedOn(),
                        below.depth()))
            .toList(),
        spread(adopters),
        read.size() <= Math.min(shown, AT_MOST));
  }

  private LineageView.Spread spread(List<Lineages.Adopter> adopters) {
    var kept = adopters.stream().filter(copy -> copy.state() == ReplicationState.ADOPTED).toList();
    var adopting = kept.stream().map(Lineages.Adopter::unit).collect(Collectors.toSet());
    var levels = new TreeMap<String, Integer>();
    adopting.stream()
        .flatMap(id -> units.tree().find(id).stream())
        .map(Unit::level)
        .forEach(level -> levels.merge(level, 1, Integer::sum));
    return new LineageView.Spread(
        kept.size(),
        adopting.size(),
        levels,
        kept.stream().mapToInt(Lineages.Adopter::depth).max().orElse(0),
        day(kept, (one, other) -> one.isBefore(other) ? one : other),
        day(kept, (one, other) -> one.isAfter(other) ? one : other));
  }

  private static LocalDate day(List<Lineages.Adopter> kept, BinaryOperator<LocalDate> choice) {
    return kept.stream()
        .map(Lineages.Adopter::adoptedOn)
        .filter(Objects::nonNull)
        .reduce(choice)
        .orElse(null);
  }
}
