package vn.danvan.recognitionservice.council;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.platform.testing.TestTokens;
import vn.danvan.platform.units.Unit;
import vn.danvan.recognitionservice.ServiceTest;

/** A province's round of 2023 under review, and a council of seven that meets on 15 December. */
abstract class CouncilWorld extends ServiceTest {

  static final String DAY = "2023-12-15";
  static final int MEMBERS = 7;

  protected String round;

  /** Tokens of the members; no role of an official is needed. */
  protected List<String> council;

  @BeforeEach
  void roundUnderReview() {
    round = provinceRound();
    act(secretary, "/rounds/" + round, "review", 2, late("2023-12-01"));
    council =
        IntStream.range(0, MEMBERS)
            .mapToObj(i -> TestTokens.of(account(i), province.id(), "citizen"))
            .toList();
  }

  String account(int member) {
    return "member" + member + "-" + province.id();
  }

  /**
   * So many nominations of the unit under review, made by SQL: there are tests of how they come.
   */
  List<String> underReviewOf(Unit unit, int count) {
    return IntStream.range(0, count)
        .mapToObj(_ -> underReviewOf(unit))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  private String underReviewOf(Unit unit) {
    var model = models.active(unit, district);
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    INSERT INTO nomination (id, version, state, round_id, round_year, level, authority_id, model_id,
                      owner_unit_id, owner_kind, field_code, nominating_unit_id, province_id, own_level, submitted_on,
                      last_act_on)
                    VALUES (:id, 4, 'IN_REVIEW', :round::uuid, 2023, 'PROVINCE', :province, :model,
                      :unit, 'COLLECTIVE', 'DEFENSE_SECURITY', :unit, :province, false, '2023-11-10', '2023-12-01')
                    RETURNING id::text
                    """)
                .bind("id", Ids.next())
                .bind("round", round)
                .bind("province", province.id())
                .bind("model", model)
                .bind("unit", unit.id())
                .mapTo(String.class)
                .one());
  }

  String seat(int member, String role, Unit unit) {
    return """
        {"account": "%s", "name": "Nguyễn Văn %d", "role": "%s", "unit": "%s",
         "termFrom": "2021-01-01", "termTo": "2025-12-31"}
        """
        .formatted(TestTokens.subject(account(member)), member, role, unit.code());
  }

  /** Seven members of the province's own office. */
  List<String> seats() {
    return IntStream.range(0, MEMBERS)
        .mapToObj(i -> seat(i, i == 0 ? "CHAIR" : i == 1 ? "SECRETARY" : "MEMBER", province))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  Response plan(String token, List<String> seats, String... more) {
    var members = new ArrayList<>(List.of(more));
    members.add("\"round\": \"" + round + "\", \"heldOn\": \"" + DAY + "\"");
    if (seats != null) {
      members.add("\"members\": [" + String.join(", ", seats) + "]");
    }
    return post(token, "/council-sessions", late("2023-12-05", members.toArray(String[]::new)));
  }

  String planned(String ballot) {
    return planned(ballot, seats());
  }

  String planned(String ballot, List<String> seats) {
    return id(plan(secretary, seats, "\"ballot\": \"" + ballot + "\""));
  }

  static List<String> memberships(String session, String token) {
    return get(token, "/council-sessions/" + session).then().extract().path("members.id");
  }

  void attend(String session, long version, int present) {
    step(
        session,
        "attendance",
        version,
        "\"present\": " + quoted(memberships(session, secretary).subList(0, present)));
  }

  void step(String session, String act, long version, String... more) {
    act(secretary, "/council-sessions/" + session, act, version, late(DAY, more));
  }

  /** A session in its ballot, with so many present; it has version 4. */
  String balloting(String ballot, int present) {
    return balloting(ballot, present, seats());
  }

  String balloting(String ballot, int present, List<String> seats) {
    var session = planned(ballot, seats);
    attend(session, 1, present);
    step(session, "opening", 2);
    step(session, "ballot", 3);
    return session;
  }

  static Response vote(String token, String session, List<String> nominations, String choice) {
    var votes =
        nominations.stream()
            .map(one -> "{\"nomination\": \"%s\", \"choice\": \"%s\"}".formatted(one, choice))
            .collect(Collectors.joining(", "));
    return post(
        token, "/council-sessions/" + session + "/votes", late(DAY, "\"votes\": [" + votes + "]"));
  }

  Response close(String session, long version, String... more) {
    var members = new ArrayList<>(List.of(more));
    members.add("\"minutesNumber\": \"05-BB/HĐ\", \"minutesDate\": \"" + DAY + "\"");
    return put(
        secretary,
        "/council-sessions/" + session + "/closure",
        version,
        late(DAY, members.toArray(String[]::new)));
  }

  static String quoted(List<String> ids) {
    return ids.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(", ", "[", "]"));
  }

  UUID uuid(String id) {
    return UUID.fromString(id);
  }
}
