package vn.danvan.recognitionservice.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.danvan.platform.message.Addresses;
import vn.danvan.platform.message.Channel;
import vn.danvan.platform.testing.TestTokens;
import vn.danvan.recognitionservice.ServiceTest;

/** News by e-mail and SMS. Tests have both channels and a timer that never fires. */
@QuarkusTest
class NotificationContactResourceTest extends ServiceTest {

  private static final String CONTACT = "/api/v1/recognition/notification-contact";

  @Inject ReminderService reminders;
  @Inject Addresses addresses;

  @Test
  void anOfficeIsToldOfNewsByTheAddressesThatItSet() {
    var commune = unit("xa", "COMMUNE", "COMMUNE", province, null);
    var clerk = TestTokens.of("commune", commune.id(), "officer");
    as(clerk).get(CONTACT).then().statusCode(404);
    var email = "van-phong." + commune.code() + "@example.vn";
    set(clerk, "If-None-Match", "*", body(email, "+84900000001"))
        .then()
        .statusCode(200)
        .body("email", equalTo(true))
        .body("phone", equalTo(true));
    as(clerk)
        .get(CONTACT)
        .then()
        .statusCode(200)
        .body("id", equalTo(commune.id().toString()))
        .body("email", equalTo(email));
    var deadline = LocalDate.of(2029, 11, 15);
    var round =
        id(
            post(
                secretary,
                "/rounds",
                """
                {"authority": "%s", "year": 2029, "level": "PROVINCE", "deadline": "%s"}
                """
                    .formatted(province.code(), deadline)));
    act(secretary, "/rounds/" + round, "opening", 1, "{}");
    reminders.raiseDue(deadline.minusDays(30));
    assertThat(queued(commune.id())).containsExactlyInAnyOrder("EMAIL", "SMS");
    assertThat(address(Channel.EMAIL, commune.id())).contains(email);
    assertThat(address(Channel.SMS, commune.id())).contains("+84900000001");
    reminders.raiseDue(deadline.minusDays(30));
    assertThat(queued(commune.id())).hasSize(2);

    set(clerk, "If-Match", "\"1\"", body(null, null)).then().statusCode(200);
    as(clerk).get(CONTACT).then().body("email", nullValue());
    reminders.raiseDue(deadline.minusDays(7));
    assertThat(queued(commune.id())).hasSize(2);
    assertThat(address(Channel.EMAIL, commune.id())).isEmpty();
    assertThat(kept(email)).isZero();
  }

  @Test
  void badAddressesAreRefusedByName() {
    var commune = unit("xa", "COMMUNE", "COMMUNE", province, null);
    var clerk = TestTokens.of("commune", commune.id(), "officer");
    set(clerk, "If-None-Match", "*", body("not an address", "0900000001"))
        .then()
        .statusCode(422)
        .body("errors.pointer", hasItems("/email", "/phone"));
    as(clerk).get(CONTACT).then().statusCode(404);
    set(clerk, "If-None-Match", "*", body("a@example.vn", null)).then().statusCode(200);
    set(clerk, "If-None-Match", "*", body("b@example.vn", null)).then().statusCode(428);
    set(clerk, "If-Match", "\"9\"", body("b@example.vn", null)).then().statusCode(412);
    as(clerk).get(CONTACT).then().body("email", equalTo("a@example.vn"));
  }

  @Test
  void onlyThoseOfTheUnitSeeAndSetItsAddresses() {
    var commune = unit("xa", "COMMUNE", "COMMUNE", province, null);
    var clerk = TestTokens.of("commune", commune.id(), "officer");
    set(clerk, "If-None-Match", "*", body("a@example.vn", null)).then().statusCode(200);
    as(null).get(CONTACT).then().statusCode(401);
    as(TestTokens.of("commune", commune.id(), "supervisor")).get(CONTACT).then().statusCode(403);
    as(TestTokens.of("nowhere", null, "officer")).get(CONTACT).then().statusCode(403);
    as(provinceOfficer).get(CONTACT).then().body("email", not(equalTo("a@example.vn")));
  }

  private static String body(String email, String phone) {
    return "{\"email\": %s, \"phone\": %s}".formatted(quoted(email), quoted(phone));
  }

  private static String quoted(String text) {
    return text == null ? null : '"' + text + '"';
  }

  private static Response set(String token, String header, String value, String body) {
    return as(token).header(header, value).body(body).put(CONTACT);
  }

  /** As a message asks for it that goes out. */
  private Optional<String> address(Channel channel, UUID unit) {
    return QuarkusTransaction.requiringNew().call(() -> addresses.of(channel, unit));
  }

  private List<String> queued(UUID unit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT channel FROM message WHERE recipient_id = :unit")
                .bind("unit", unit)
                .mapTo(String.class)
                .list());
  }

  /** Journal rows, stored answers and messages that hold the address. */
  private int kept(String address) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT (SELECT count(*) FROM journal WHERE data::text LIKE '%' || :address || '%')
                      + (SELECT count(*) FROM idempotency WHERE body LIKE '%' || :address || '%')
                      + (SELECT count(*) FROM message WHERE message::text LIKE '%' || :address || '%')
                    """)
                .bind("address", address)
                .mapTo(Integer.class)
                .one());
  }
}
