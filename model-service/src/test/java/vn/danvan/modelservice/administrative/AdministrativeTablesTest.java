package vn.danvan.modelservice.administrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.danvan.modelservice.administrative.AdministrativeTables.Succession;
import vn.danvan.modelservice.administrative.AdministrativeTables.Unit;
import vn.danvan.modelservice.unit.UnitKind;
import vn.danvan.modelservice.unit.UnitLevel;

class AdministrativeTablesTest {

  private static final LocalDate BEFORE = LocalDate.of(2025, 6, 30);
  private static final LocalDate AFTER = LocalDate.of(2025, 7, 1);
  private static final LocalDate LAST_CHANGE = LocalDate.of(2026, 9, 20);
  private static final Pattern TONE_ON_SECOND_VOWEL =
      Pattern.compile("(?<![qQ])(o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?!\\p{L})");

  private static final AdministrativeTables TABLES = AdministrativeTables.read();

  @Test
  void unitsAreAsManyAsTheStatisticsOfficeCounts() {
    assertThat(count(BEFORE, UnitLevel.PROVINCE)).isEqualTo(63);
    assertThat(count(BEFORE, UnitLevel.DISTRICT)).isEqualTo(696);
    assertThat(count(BEFORE, UnitLevel.COMMUNE)).isEqualTo(10_035);
    assertThat(count(AFTER, UnitLevel.PROVINCE)).isEqualTo(34);
    assertThat(count(AFTER, UnitLevel.DISTRICT)).isZero();
    assertThat(count(AFTER, UnitLevel.COMMUNE)).isEqualTo(3_321);
    assertThat(kinds(AFTER))
        .containsEntry(UnitKind.WARD, 687L)
        .containsEntry(UnitKind.COMMUNE, 2_621L)
        .containsEntry(UnitKind.SPECIAL_ZONE, 13L)
        .containsEntry(UnitKind.CITY, 6L)
        .containsEntry(UnitKind.PROVINCE, 28L);
  }

  @Test
  void laterChangesOfKindKeepTheNumberOfUnits() {
    assertThat(kinds(LocalDate.of(2026, 4, 29))).containsEntry(UnitKind.WARD, 687L);
    assertThat(kinds(LocalDate.of(2026, 4, 30)))
        .containsEntry(UnitKind.WARD, 697L)
        .containsEntry(UnitKind.COMMUNE, 2_611L)
        .containsEntry(UnitKind.CITY, 7L);
    assertThat(kinds(LAST_CHANGE))
        .containsEntry(UnitKind.WARD, 709L)
        .containsEntry(UnitKind.COMMUNE, 2_599L)
        .containsEntry(UnitKind.SPECIAL_ZONE, 13L)
        .containsEntry(UnitKind.CITY, 9L);
    assertThat(name("75", LocalDate.of(2026, 4, 29))).isEqualTo("Tỉnh Đồng Nai");
    assertThat(name("75", LocalDate.of(2026, 4, 30))).isEqualTo("Thành phố Đồng Nai");
    assertThat(name("26368", LocalDate.of(2026, 4, 30))).isEqualTo("Phường Long Thành");
  }

  @Test
  void aCodeMeansOneUnitAtATime() {
    for (var days : byCode().values()) {
      for (int i = 1; i < days.size(); i++) {
        assertThat(days.get(i - 1).validTo())
            .as(days.get(i).code())
            .isNotNull()
            .isBefore(days.get(i).validFrom());
      }
    }
    assertThat(name("22945", BEFORE)).isEqualTo("Phường Lạc Đạo");
    assertThat(name("22945", AFTER)).isEqualTo("Phường Phan Thiết");
  }

  @Test
  void parentsAndProvincesExistAsLongAsTheirUnits() {
    for (var day : List.of(TABLES.knownFrom(), BEFORE, AFTER, LAST_CHANGE)) {
      var there = on(day);
      for (var unit : there.values()) {
        assertThat(there).containsKey(unit.province());
        assertThat(there.get(unit.province()).level()).isEqualTo(UnitLevel.PROVINCE);
        if (unit.level() == UnitLevel.PROVINCE) {
          assertThat(unit.parent()).isNull();
        } else {
          assertThat(there).containsKey(unit.parent());
          assertThat(there.get(unit.parent()).level().isAbove(unit.level())).isTrue();
        }
      }
    }
  }

  @Test
  void bothEndsOfASuccessionExistAndTimeOnlyGoesOn() {
    var days = TABLES.successions().stream().map(Succession::effective).distinct().toList();
    for (var day : days) {
      var before = on(day.minusDays(1));
      var after = on(day);
      for (var succession : TABLES.successions()) {
        if (succession.effective().equals(day)) {
          assertThat(before).containsKey(succession.from());
          assertThat(before.get(succession.from()).validTo()).isEqualTo(day.minusDays(1));
          assertThat(after).containsKey(succession.to());
          assertThat(after.get(succession.to()).validFrom()).isEqualTo(day);
        }
      }
    }
  }

  @Test
  void everyUnitThatEndsHasASuccessorAndEveryNewOneAPredecessor() {
    var left =
        TABLES.successions().stream()
            .map(succession -> succession.from() + succession.effective())
            .collect(Collectors.toSet());
    var taken =
        TABLES.successions().stream()
            .map(succession -> succession.to() + succession.effective())
            .collect(Collectors.toSet());
    for (var unit : TABLES.units()) {
      if (unit.validTo() != null) {
        assertThat(left).contains(unit.code() + unit.validTo().plusDays(1));
      }
      if (!unit.validFrom().equals(TABLES.knownFrom())) {
        assertThat(taken).contains(unit.code() + unit.validFrom());
      }
    }
  }

  @Test
  void onePartIsNeverAllAndTheWholeNeverShared() {
    var shares =
        TABLES.successions().stream()
            .collect(
                Collectors.groupingBy(
                    succession -> succession.from() + " " + succession.effective(),
                    Collectors.mapping(Succession::share, Collectors.toList())));
    shares.forEach(
        (from, all) -> {
          if (all.size() == 1) {
            assertThat(all.getFirst()).as(from).isNotEqualTo(SuccessionShare.PART);
          } else {
            assertThat(all).as(from).containsOnly(SuccessionShare.PART);
          }
        });
  }

  @Test
  void noCommuneLeavesItsProvinceForTwo() {
    var before = on(BEFORE);
    var after = on(AFTER);
    var heirs =
        reform()
            .filter(succession -> succession.from().length() == 5)
            .collect(
                Collectors.groupingBy(
                    succession -> before.get(succession.from()).province(),
                    Collectors.mapping(
                        succession -> after.get(succession.to()).province(), Collectors.toSet())));
    assertThat(heirs).hasSize(63).allSatisfy((_, heir) -> assertThat(heir).hasSize(1));
    assertThat(heirs.get("60")).containsExactly("68");
    assertThat(heirs.get("74")).containsExactly("79");
    assertThat(heirs.get("42")).containsExactly("42");
  }

  @Test
  void namesAreComposedAndSpeltInOneWay() {
    assertThat(TABLES.units())
        .extracting(Unit::name)
        .allMatch(name -> Normalizer.isNormalized(name, Normalizer.Form.NFC))
        .noneMatch(name -> TONE_ON_SECOND_VOWEL.matcher(name).find())
        .noneMatch(name -> name.contains("’") || name.contains("  ") || !name.equals(name.strip()));
  }

  @Test
  void knownMistakesOfThePackageAreCorrected() {
    assertThat(name("06978", AFTER)).isEqualTo("Xã Ba Chẽ");
    assertThat(on(AFTER).get("06978").otherCode()).isEqualTo("06970");
    assertThat(name("06970", BEFORE)).isEqualTo("Thị trấn Ba Chẽ");
    assertThat(on(AFTER)).doesNotContainKeys("06970", "23737");
    assertThat(name("23938", AFTER)).isEqualTo("Xã Ia Mơ");
    assertThat(name("23938", BEFORE)).isEqualTo("Xã Ia Mơ");
    assertThat(successors("30901")).containsExactly("30886");
    assertThat(successors("30913")).containsExactly("30910");
    assertThat(successors("318")).containsExactly("11948");
    assertThat(name("682", BEFORE)).isEqualTo("Huyện Đạ Huoai");
  }

  @Test
  void dividedCommunesOfTheFourProvincesNameAllTheirParts() {
    assertThat(successors("23053")).containsExactly("23041", "23053");
    assertThat(successors("18796")).containsExactly("18754", "18823", "18832");
    assertThat(successors("25822")).containsExactly("25819", "25822");
    var four = List.of("60", "42", "12", "74");
    var before = on(BEFORE);
    var theirs =
        reform()
            .filter(succession -> succession.from().length() == 5)
            .filter(succession -> four.contains(before.get(succession.from()).province()))
            .toList();
    assertThat(theirs).extracting(Succession::share).doesNotContain(SuccessionShare.UNKNOWN);
    assertThat(
            theirs.stream()
                .filter(succession -> succession.share() == SuccessionShare.PART)
                .map(Succession::from)
                .distinct())
        .hasSize(20);
  }

  @Test
  void theTablesAreThoseThatTheProgramMade() throws IOException, NoSuchAlgorithmException {
    var digest = MessageDigest.getInstance("SHA-256");
    for (var table :
        List.of(
            "provinces_before.csv",
            "districts_before.csv",
            "communes_before.csv",
            "provinces_after.csv",
            "communes_after.csv",
            "changes_after.csv",
            "successions.csv")) {
      digest.update(bytes(table));
    }
    var release = new String(bytes("release.csv"), StandardCharsets.UTF_8);
    assertThat(release.strip()).endsWith("," + HexFormat.of().formatHex(digest.digest()));
  }

  private static byte[] bytes(String table) throws IOException {
    try (var in = AdministrativeTables.class.getResourceAsStream("/administrative/" + table)) {
      return in.readAllBytes();
    }
  }

  private static Stream<Succession> reform() {
    return TABLES.successions().stream()
        .filter(succession -> succession.effective().equals(AdministrativeTables.REFORM));
  }

  private static List<String> successors(String code) {
    return reform()
        .filter(succession -> succession.from().equals(code))
        .map(Succession::to)
        .toList();
  }

  private static Map<String, List<Unit>> byCode() {
    return TABLES.units().stream()
        .sorted(Comparator.comparing(Unit::validFrom))
        .collect(Collectors.groupingBy(Unit::code));
  }

  private static Map<String, Unit> on(LocalDate day) {
    var there = new HashMap<String, Unit>();
    for (var unit : TABLES.units()) {
      if (!unit.validFrom().isAfter(day)
          && (unit.validTo() == null || !unit.validTo().isBefore(day))) {
        assertThat(there.put(unit.code(), unit)).as(unit.code()).isNull();
      }
    }
    return there;
  }

  private static String name(String code, LocalDate day) {
    return on(day).get(code).name();
  }

  private static long count(LocalDate day, UnitLevel level) {
    return on(day).values().stream().filter(unit -> unit.level() == level).count();
  }

  private static Map<UnitKind, Long> kinds(LocalDate day) {
    return on(day).values().stream()
        .map(Unit::kind)
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }
}
