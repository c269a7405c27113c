package vn.danvan.reportingservice.feed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Makes up what happens in a province over some years: the same for the same seed. */
public final class History {

  private static final LocalDate FIRST = LocalDate.of(2021, 1, 1);
  private static final int DAYS = 1_200;
  private static final List<String> FIELDS =
      List.of("ECONOMY", "CULTURE_SOCIETY", "DEFENSE_SECURITY", "POLITICAL_SYSTEM");
  private static final List<String> KINDS =
      List.of("PERIODIC", "AD_HOC", "THEMATIC", "ON_REQUEST", "INFORMAL");
  private static final List<String> SESSIONS = List.of("PROPAGANDA", "LEGAL_EDUCATION", "TRAINING");

  private final Province province;
  private final Random random;
  private final Random commended;
  private final Random aided;
  private final List<UUID> districts = new ArrayList<>();
  private final List<UUID> units = new ArrayList<>();
  private final List<UUID> ownRounds = new ArrayList<>();
  private UUID round;

  public History(Province province, long seed) {
    this.province = province;
    this.random = new Random(seed);
    this.commended = new Random(seed);
    this.aided = new Random(seed);
  }

  public void write(int steps) {
    units.add(province.id());
    for (int i = 0; i < 4; i++) {
      var district = province.district("h" + i);
      districts.add(district);
      units.add(district);
      units.add(
          province.unit(province.code() + "-c" + i, "Xã " + i, "COMMUNE", "COMMUNE", district));
    }
    round = province.round(province.id(), "PROVINCE", 2023, districts.toArray(UUID[]::new));
    districts.forEach(district -> ownRounds.add(province.round(district, "DISTRICT", 2023)));
    for (int i = 0; i < steps; i++) {
      switch (random.nextInt(5)) {
        case 0 -> model();
        case 1 -> dialogue();
        case 2 -> recommendation(null, unit());
        case 3 -> session();
        default -> nominated();
      }
      if (i % 5 == 0) {
        commendation();
        legalAid();
        duty();
      }
    }
  }

  public List<UUID> units() {
    return units;
  }

  private void model() {
    var on = day();
    var model =
        random.nextBoolean()
            ? province.model(unit(), field(), on, on.getYear())
            : province.model(unit(), field(), on, on.getYear(), on.getYear() + 1);
    switch (random.nextInt(9)) {
      case 0 -> province.end(model, on.plusDays(random.nextInt(500)));
      case 1 -> province.withdraw(model, on.plusDays(random.nextInt(60)));
      case 2 -> province.individual(model);
      case 3 -> province.rejected(unit(), on);
      case 4 -> reviewed(model, on);
      case 5 -> province.link(model, "campaignCodes", "NEW_RURAL", "SOLIDARITY");
      case 7 -> province.publication(model, "PRESS", on, random.nextInt(5000));
      case 6 -> {
        province.exemplar(model);
        province.end(model, on.plusDays(random.nextInt(500)));
      }
      default -> {}
    }
  }

  private void reviewed(UUID model, LocalDate registeredOn) {
    var on = registeredOn.plusDays(random.nextInt(200));
    if (random.nextInt(3) == 0) {
      province.review(model, "GOOD", on);
    } else {
      province.weaken(model, on, on.plusDays(90));
      switch (random.nextInt(3)) {
        case 0 -> province.improve(model, on.plusDays(random.nextInt(300)));
        case 1 -> province.end(model, on.plusDays(random.nextInt(300)));
        default -> {}
      }
    }
  }

  private void nominated() {
    var index = random.nextInt(districts.size());
    var district = districts.get(index);
    var model = province.model(district, field(), LocalDate.of(2023, 2, 1), 2023);
    if (random.nextBoolean()) {
      province.individual(model);
    }
    if (random.nextInt(3) == 0) {
      province.nomination(
          ownRounds.get(index), "DISTRICT", 2023, model, district, true, "NOT_APPROVED");
      return;
    }
    province.recognition(
        province.nomination(
            ownRounds.get(index), "DISTRICT", 2023, model, district, true, "APPROVED"));
    var outcome =
        List.of("APPROVED", "NOT_APPROVED", "WITHDRAWN", "SUBMITTED").get(random.nextInt(4));
    var up = province.nomination(round, "PROVINCE", 2023, model, district, false, outcome);
    if (outcome.equals("APPROVED")) {
      province.recognition(up);
    }
    province.standing(round, district, 2023, 1, 1, 1);
  }

  private void dialogue() {
    var host = unit();
    var joint = random.nextInt(3) == 0 ? new UUID[] {unit(), unit()} : new UUID[0];
    var on = day();
    var dialogue =
        province.dialogue(host, level(host), KINDS.get(random.nextInt(KINDS.size())), on, joint);
    for (int i = random.nextInt(4); i > 0; i--) {
      recommendation(dialogue, host);
    }
  }

  private void recommendation(UUID dialogue, UUID host) {
    var on = day();
    var due = on.plusDays(21);
    var item = province.recommendation(host, dialogue, field(), on, due);
    switch (random.nextInt(4)) {
      case 0 -> province.close(item, due.plusDays(random.nextInt(20) - 10));
      case 1 -> province.forward(item, on.plusDays(random.nextInt(30)));
      default -> {}
    }
  }

  private void commendation() {
    var on = FIRST.plusDays(commended.nextInt(DAYS));
    var higher = commended.nextBoolean();
    var awarded =
        province.commendation(
            units.get(commended.nextInt(units.size())),
            higher ? "CERTIFICATE_OF_MERIT" : "COMMENDATION_LETTER",
            higher ? "PROVINCE" : "DISTRICT",
            commended.nextBoolean() ? "COLLECTIVE" : "INDIVIDUAL",
            on);
    if (commended.nextInt(5) == 0) {
      province.revoke(awarded, on.plusDays(commended.nextInt(300)));
    }
  }

  private void session() {
    var unit = unit();
    province.session(
        unit,
        level(unit),
        SESSIONS.get(random.nextInt(SESSIONS.size())),
        day(),
        random.nextInt(300));
  }

  private void legalAid() {
    var unit = units.get(aided.nextInt(units.size()));
    var on = LocalDate.of(2022, 1, 1).plusDays(aided.nextInt(700));
    var request = province.legalAidRequest(unit, level(unit), on);
    var cases = aided.nextInt(3);
    for (int number = 1; number <= cases; number++) {
      var one = province.legalAidCase(request, number, on.plusDays(number));
      if (aided.nextBoolean()) {
        province.endLegalAid(one, on.plusDays(30));
      }
    }
  }

  private void duty() {
    var unit = units.get(aided.nextInt(units.size()));
    var first = Province.dutyYear(2022, 2, aided.nextInt(4), true);
    var duty = province.duty(unit, level(unit), first, Province.dutyYear(2023, 1, 0, false));
    if (aided.nextBoolean()) {
      province.dutyProgressed(
          duty, LocalDate.of(2023, 4, 1), first, Province.dutyYear(2023, 1, 1, false));
    }
    for (int i = 0; i < aided.nextInt(4); i++) {
      province.receptionDay(unit, level(unit), LocalDate.of(2023, 1, 3).plusDays(i));
    }
  }

  private UUID unit() {
    return units.get(random.nextInt(units.size()));
  }

  private String level(UUID unit) {
    return unit.equals(province.id())
        ? "PROVINCE"
        : districts.contains(unit) ? "DISTRICT" : "COMMUNE";
  }

  private String field() {
    return FIELDS.get(random.nextInt(FIELDS.size()));
  }

  private LocalDate day() {
    return FIRST.plusDays(random.nextInt(DAYS));
  }
}
