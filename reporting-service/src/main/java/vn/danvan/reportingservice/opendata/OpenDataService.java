package vn.danvan.reportingservice.opendata;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.platform.problem.Phrase;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.rest.Parameters;
import vn.danvan.platform.units.Unit;
import vn.danvan.platform.units.UnitDirectory;
import vn.danvan.platform.units.UnitTree;
import vn.danvan.reportingservice.opendata.CountryFigures.Place;
import vn.danvan.reportingservice.opendata.OpenDataReader.Read;
import vn.danvan.reportingservice.opendata.OpenDataView.Catalogue;
import vn.danvan.reportingservice.opendata.OpenDataView.Entry;
import vn.danvan.reportingservice.opendata.OpenDataView.Field;
import vn.danvan.reportingservice.opendata.OpenDataView.Row;
import vn.danvan.reportingservice.opendata.OpenDataView.TableSchema;
import vn.danvan.reportingservice.smallcells.SmallCells;
import vn.danvan.reportingservice.watermark.Positions;
import vn.danvan.reportingservice.watermark.Standpoints;

/**
 * Gives figures to everybody, by whole years and the tree of units: no other division, so that
 * nothing hidden can be worked out from two of them.
 *
 * @see "docs/rules.md: R-REP-19 (small cells)"
 */
@ApplicationScoped
class OpenDataService {

  private static final Phrase NOTE =
      new Phrase(
          "Không có dữ liệu cá nhân; số liệu về người từ 1 đến 4 và số liệu có thể suy ra chúng được"
              + " ẩn.",
          "No personal data; figures about persons from 1 to 4, and those that would give them"
              + " away, are hidden.");
  private static final int FIRST_YEAR = 1945;
  private static final int LAST_YEAR = 2199;

  private final OpenDataReader reader;
  private final UnitDirectory units;
  private final Standpoints standpoints;
  private final Positions positions;
  private final RememberedFigures remembered = new RememberedFigures();
  private final Jdbi jdbi;
  private final String licence;

  /**
   * @param licence under which everybody may use the data, as an SPDX identifier
   */
  OpenDataService(
      OpenDataReader reader,
      UnitDirectory units,
      Standpoints standpoints,
      Positions positions,
      Jdbi jdbi,
      @ConfigProperty(name = "danvan.open-data.licence", defaultValue = "CC-BY-4.0")
          String licence) {
    this.reader = reader;
    this.units = units;
    this.standpoints = standpoints;
    this.positions = positions;
    this.jdbi = jdbi;
    this.licence = licence;
  }

  Catalogue catalogue(Locale locale) {
    return new Catalogue(
        licence,
        NOTE.in(locale),
        Stream.of(Dataset.values())
            .map(
                dataset ->
                    new Entry(
                        dataset.code(),
                        dataset.title().in(locale),
                        OpenDataResource.PATH + "/" + dataset.code(),
                        schemaOf(dataset),
                        dataset.figures().stream().map(OpenFigure::name).toList()))
            .toList());
  }

  TableSchema schema(String name, Locale locale) {
    var dataset = require(name);
    var fields = new ArrayList<Field>();
    OpenDataFile.KEYS.forEach(
        (column, what) ->
            fields.add(
                new Field(column, column.equals("year") ? "integer" : "string", what.in(locale))));
    dataset
        .figures()
        .forEach(
            figure -> fields.add(new Field(figure.name(), "integer", figure.what().in(locale))));
    return new TableSchema(
        dataset.title().in(locale),
        licence,
        fields,
        List.of(""),
        List.of("unitId", "year", "part"));
  }

  OpenDataView data(String name, String unitText, String yearText, Locale locale) {
    var dataset = require(name);
    if (unitText == null) {
      throw Parameters.invalid("unit", "");
    }
    var unit = units.parameter("unit", unitText);
    var year = year(yearText);
    var tree = units.tree();
    var reached = standpoints.reached();
    return jdbi.inTransaction(
        handle -> {
          var standpoint = standpoints.begin(handle, Standpoints.SNAPSHOT, reached, null);
          return new OpenDataView(
              dataset.code(),
              dataset.title().in(locale),
              licence,
              schemaOf(dataset),
              year,
              standpoint.asOf(),
              standpoint.complete(),
              rows(dataset, unit, tree, year, country(handle, dataset, year, tree)));
        });
  }

  /** What is hidden depends on the whole country, whatever unit is asked for. */
  private CountryFigures country(Handle handle, Dataset dataset, int year, UnitTree tree) {
    var position = positions.of(handle);
    return remembered
        .find(dataset, year, position, tree)
        .orElseGet(
            () -> {
              var read = reader.read(handle, dataset, year);
              var hidden = new HashMap<OpenFigure, Set<Place>>();
              dataset.figures().stream()
                  .filter(OpenFigure::ofPersons)
                  .forEach(figure -> hidden.put(figure, hidden(figure, tree, year, read)));
              var figures = new CountryFigures(read, hidden);
              remembered.keep(dataset, year, position, tree, figures);
              return figures;
            });
  }

  private static String schemaOf(Dataset dataset) {
    return OpenDataResource.PATH + "/" + dataset.code() + "/schema";
  }

  private static Dataset require(String name) {
    return Dataset.of(name).orElseThrow(PlatformProblem.UNKNOWN::because);
  }

  private static int year(String text) {
    var year = text == null ? null : Parameters.number("year", text);
    if (year == null || year < FIRST_YEAR || year > LAST_YEAR) {
      throw Parameters.invalid("year", text == null ? "" : text);
    }
    return year;
  }

  private static List<Row> rows(
      Dataset dataset, Unit unit, UnitTree tree, int year, CountryFigures figures) {
    var read = figures.read();
    var hidden = figures.hidden();
    var rows = new ArrayList<Row>();
    rows.add(row(dataset, unit, "TOTAL", new Place(unit.id(), false), read, hidden));
    var below = tree.children(unit.id());
    below.stream()
        .filter(child -> existed(child, year) || hasAny(dataset, child, read))
        .sorted(Comparator.comparing(Unit::code))
        .map(child -> row(dataset, child, "BELOW", new Place(child.id(), false), read, hidden))
        .forEach(rows::add);
    if (!below.isEmpty()) {
      rows.add(row(dataset, unit, "OWN", new Place(unit.id(), true), read, hidden));
    }
    return rows;
  }

  /**
   * Every total with its parts, in the whole tree, whatever is asked for, and always in the same
   * order. A unit that moved within the year is in two totals by a part each, which nobody shows:
   * it is no part of either and hidden, like both.
   */
  private static Set<Place> hidden(OpenFigure figure, UnitTree tree, int year, Read read) {
    var values = new LinkedHashMap<Place, Long>();
    var parts = new LinkedHashMap<Place, List<Place>>();
    var moved = new HashSet<Place>();
    for (var unit : tree.all().stream().sorted(Comparator.comparing(Unit::id)).toList()) {
      var total = new Place(unit.id(), false);
      values.put(total, read.total(figure, unit.id()));
      var parents = parents(unit, year);
      if (parents.size() > 1 && read.total(figure, unit.id()) != 0) {
        moved.add(total);
        parents.forEach(parent -> moved.add(new Place(parent, false)));
      }
      var children = tree.children(unit.id());
      if (!children.isEmpty()) {
        var own = new Place(unit.id(), true);
        values.put(own, read.own(figure, unit.id()));
        parts.put(
            total,
            Stream.concat(
                    children.stream()
                        .filter(child -> parents(child, year).equals(Set.of(unit.id())))
                        .map(Unit::id)
                        .sorted()
                        .map(child -> new Place(child, false)),
                    Stream.of(own))
                .toList());
      }
    }
    return SmallCells.hidden(values, parts, moved);
  }

  /** Those below which it lay at the ends of the year, or of its life within it. */
  private static Set<UUID> parents(Unit unit, int year) {
    return Stream.of(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))
        .map(day -> unit.on(day).parentId())
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  private static Row row(
      Dataset dataset,
      Unit unit,
      String part,
      Place place,
      Read read,
      Map<OpenFigure, Set<Place>> hidden) {
    var figures = new LinkedHashMap<String, Long>();
    var names = new ArrayList<String>();
    for (var figure : dataset.figures()) {
      if (hidden.getOrDefault(figure, Set.of()).contains(place)) {
        figures.put(figure.name(), null);
        names.add(figure.name());
      } else {
        figures.put(
            figure.name(),
            place.own() ? read.own(figure, unit.id()) : read.total(figure, unit.id()));
      }
    }
    return new Row(unit.ref(), unit.level(), part, figures, names);
  }

  private static boolean existed(Unit unit, int year) {
    return unit.validFrom().getYear() <= year
        && (unit.validTo() == null || unit.validTo().getYear() >= year);
  }

  private static boolean hasAny(Dataset dataset, Unit unit, Read read) {
    return dataset.figures().stream().anyMatch(figure -> read.total(figure, unit.id()) != 0);
  }
}
