package vn.danvan.modelservice.administrative;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.danvan.modelservice.unit.UnitKind;
import vn.danvan.modelservice.unit.UnitLevel;

/**
 * Vietnam's administrative units and which became which, out of the tables that the service brings
 * along. Where they come from and what was corrected says the README beside them.
 *
 * @param release number; a higher one replaces what is loaded
 * @param knownFrom the day from which on the tables are complete: the last change before the reform
 */
record AdministrativeTables(
    long release, LocalDate knownFrom, List<Unit> units, List<Succession> successions) {

  static final LocalDate REFORM = LocalDate.of(2025, 7, 1);
  private static final LocalDate LAST_DAY_BEFORE = REFORM.minusDays(1);
  private static final String ACT = "202/2025/QH15";

  /**
   * A unit as long as name, kind and parent stay the same.
   *
   * @param parent code of the unit above; null for a province
   * @param province code of the province; its own for a province
   * @param otherCode another code under which lists show the unit; mostly null
   * @param act by which it became what it is; null before the reform
   */
  record Unit(
      String code,
      LocalDate validFrom,
      LocalDate validTo,
      String name,
      UnitKind kind,
      UnitLevel level,
      String parent,
      String province,
      String otherCode,
      String act) {

    private Unit until(LocalDate day) {
      return new Unit(code, validFrom, day, name, kind, level, parent, province, otherCode, act);
    }

    private Unit becoming(String newName, LocalDate since, String newAct) {
      return new Unit(
          code,
          since,
          null,
          newName,
          AdministrativeKinds.of(newName, level),
          level,
          parent,
          province,
          otherCode,
          newAct);
    }
  }

  /** A unit that took over from another on a day. */
  record Succession(
      String from, String to, LocalDate effective, SuccessionShare share, String act) {}

  static AdministrativeTables read() {
    var release = table("release.csv").getFirst();
    return new Reading(LocalDate.parse(release.get(1))).tables(Long.parseLong(release.get(0)));
  }

  /** Number of the release that the service brings along. */
  static long available() {
    return Long.parseLong(table("release.csv").getFirst().getFirst());
  }

  private static List<List<String>> table(String name) {
    try (InputStream in =
        AdministrativeTables.class.getResourceAsStream("/administrative/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> List.of(line.split(",", -1)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(name + " is not readable", e);
    }
  }

  /** Turns the tables into units with their days. */
  private static final class Reading {

    private final LocalDate knownFrom;
    private final List<Unit> units = new ArrayList<>();
    private final List<Succession> successions = new ArrayList<>();
    private final Map<String, String> provinceOfDistrict = new HashMap<>();
    private final Set<String> unchanged = new HashSet<>();

    Reading(LocalDate knownFrom) {
      this.knownFrom = knownFrom;
    }

    AdministrativeTables tables(long release) {
      for (var row : table("successions.csv")) {
        successions.add(
            new Succession(
                row.get(0), row.get(1), REFORM, SuccessionShare.valueOf(row.get(2)), ACT));
      }
      before();
      after();
      table("changes_after.csv").forEach(this::change);
      return new AdministrativeTables(
          release, knownFrom, List.copyOf(units), List.copyOf(successions));
    }

    private void before() {
      var reformed = successions.stream().map(Succession::from).collect(Collectors.toSet());
      for (var row : table("provinces_before.csv")) {
        var code = row.get(0);
        if (!reformed.contains(code)) {
          unchanged.add(code);
        }
        former(code, row.get(1), UnitLevel.PROVINCE, null, code);
      }
      for (var row : table("districts_before.csv")) {
        provinceOfDistrict.put(row.get(0), row.get(2));
        former(row.get(0), row.get(1), UnitLevel.DISTRICT, row.get(2), row.get(2));
      }
      for (var row : table("communes_before.csv")) {
        var province = provinceOfDistrict.get(row.get(2));
        former(row.get(0), row.get(1), UnitLevel.COMMUNE, row.get(2), province);
      }
    }

    private void former(String code, String name, UnitLevel level, String parent, String province) {
      var kind = AdministrativeKinds.of(name, level);
      var last = unchanged.contains(code) ? null : LAST_DAY_BEFORE;
      units.add(new Unit(code, knownFrom, last, name, kind, level, parent, province, null, null));
    }

    private void after() {
      for (var row : table("provinces_after.csv")) {
        if (!unchanged.contains(row.get(0))) {
          current(row.get(0), row.get(1), UnitLevel.PROVINCE, null, row.get(0), null);
        }
      }
      for (var row : table("communes_after.csv")) {
        var other = row.get(3).isEmpty() ? null : row.get(3);
        current(row.get(0), row.get(1), UnitLevel.COMMUNE, row.get(2), row.get(2), other);
      }
    }

    private void current(
        String code, String name, UnitLevel level, String parent, String province, String other) {
      var kind = AdministrativeKinds.of(name, level);
      units.add(new Unit(code, REFORM, null, name, kind, level, parent, province, other, ACT));
    }

    /** A later change of name or kind: the unit goes on under its code. */
    private void change(List<String> row) {
      var code = row.get(0);
      var since = LocalDate.parse(row.get(2));
      var act = row.get(3);
      for (int i = 0; i < units.size(); i++) {
        var unit = units.get(i);
        if (unit.code().equals(code) && unit.validTo() == null) {
          units.set(i, unit.until(since.minusDays(1)));
          units.add(unit.becoming(row.get(1), since, act));
          successions.add(new Succession(code, code, since, SuccessionShare.WHOLE, act));
          return;
        }
      }
      throw new IllegalStateException("No unit has the code " + code + " on " + since);
    }
  }
}
