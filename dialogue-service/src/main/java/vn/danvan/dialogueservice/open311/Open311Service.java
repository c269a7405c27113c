package vn.danvan.dialogueservice.open311;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.danvan.dialogueservice.field.Fields;
import vn.danvan.dialogueservice.recommendation.CivicRequests;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.rest.Language;
import vn.danvan.platform.rest.Parameters;
import vn.danvan.platform.text.Characters;
import vn.danvan.platform.text.Folding;
import vn.danvan.platform.time.VietnamTime;
import vn.danvan.platform.units.Unit;
import vn.danvan.platform.units.UnitDirectory;

/**
 * Fields of work as services, what citizens sent as requests. A jurisdiction is a unit, by its
 * code, with all units below.
 *
 * @see "docs/rules.md: R-REC-19 (what is public of it), R-REC-20 (Open311)"
 */
@ApplicationScoped
class Open311Service {

  private static final int MOST = 1000;
  private static final int MOST_IDS = 100;
  private static final int DAYS = 90;
  private static final String CHANGESET = "2026-01-01T00:00:00+07:00";
  private static final String SPECIFICATION = "http://wiki.open311.org/GeoReport_v2";
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");
  private static final LocalTime LAST_SECOND = LocalTime.of(23, 59, 59);

  private final CivicRequests requests;
  private final Fields fields;
  private final UnitDirectory units;
  private final VietnamTime time;
  private final Language language;
  private final List<byte[]> keys;

  /**
   * @param keys without one of which nothing is taken; none: anybody may send
   */
  Open311Service(
      CivicRequests requests,
      Fields fields,
      UnitDirectory units,
      VietnamTime time,
      Language language,
      @ConfigProperty(name = "danvan.open311.api-keys") Optional<List<String>> keys) {
    this.requests = requests;
    this.fields = fields;
    this.units = units;
    this.time = time;
    this.language = language;
    this.keys = keys.orElse(List.of()).stream().map(Open311Service::bytes).toList();
  }

  Open311Views.Discovery discovery(String url) {
    return new Open311Views.Discovery(
        CHANGESET,
        "https://danvan.vn",
        "https://danvan.vn",
        List.of(
            new Open311Views.Endpoint(
                SPECIFICATION,
                url,
                CHANGESET,
                "production",
                List.of("application/json", "text/xml"))));
  }

  List<Open311Views.Service> services(String jurisdiction) {
    var unit = jurisdiction == null ? null : jurisdiction(jurisdiction);
    return fields.open(unit == null ? null : unit.provinceId(), time.today()).stream()
        .map(this::service)
        .toList();
  }

  Open311Views.Definition definition(String code) {
    return new Open311Views.Definition(known(code).code(), List.of());
  }

  private Open311Views.Service service(Fields.Field field) {
    return new Open311Views.Service(
        field.code(), name(field), name(field), false, "realtime", "", field.basicFieldCode());
  }

  private String name(Fields.Field field) {
    var vietnamese = language.preferred().getLanguage().equals("vi");
    var name = vietnamese || field.nameEn() == null ? field.nameVi() : field.nameEn();
    return name == null ? field.code() : name;
  }

  /** What a form says; nothing else of it is read, the device least of all. */
  record Form(
      String apiKey,
      String jurisdiction,
      String serviceCode,
      String description,
      String lat,
      String longitude,
      String address,
      String firstName,
      String lastName,
      String phone,
      String email) {}

  List<Open311Views.Created> create(Form form) {
    requireKey(form.apiKey());
    var unit = jurisdiction(required("jurisdiction_id", form.jurisdiction()));
    var field = known(required("service_code", form.serviceCode()));
    var latitude = degrees("lat", form.lat());
    var longitude = degrees("long", form.longitude());
    if (form.address() == null && latitude == null) {
      throw Parameters.invalid("lat", "");
    }
    var name = name(form);
    var sent =
        requests.send(
            new CivicRequests.Sending(
                unit.code(),
                field.code(),
                composed(required("description", form.description())),
                composed(form.address()),
                latitude,
                longitude,
                name == null ? other(form) : name,
                composed(form.phone()),
                composed(form.email())));
    return List.of(new Open311Views.Created(sent.id(), sent.promisedOn().toString(), null));
  }

  /** What is told to the sender alone and stored nowhere. */
  Open311Views.Created noting(Open311Views.Created stored) {
    var notice =
        language.preferred().getLanguage().equals("vi")
            ? "Hẹn trả lời: %s. Mã theo dõi: %s"
            : "Promised by: %s. Tracking code: %s";
    return stored.noting(
        notice.formatted(stored.serviceNotice(), requests.trackingCode(stored.serviceRequestId())));
  }

  /** Filters as the address names them. */
  record Query(
      String jurisdiction, String ids, String codes, String status, String start, String end) {}

  List<Open311Views.Request> list(Query query) {
    if (query.ids() != null) {
      return shown(requests.named(ids(query.ids())));
    }
    var unit = jurisdiction(required("jurisdiction_id", query.jurisdiction()));
    var end = day("end_date", query.end());
    var start = day("start_date", query.start());
    if (start == null) {
      start = (end == null ? time.today() : end).minusDays(DAYS);
    } else if (end == null) {
      end = start.plusDays(DAYS);
    } else if (start.plusDays(DAYS).isBefore(end)) {
      throw Parameters.invalid("end_date", query.end());
    }
    return shown(
        requests.list(
            new CivicRequests.Filter(
                unit.id(), codes(query.codes()), open(query.status()), start, end),
            MOST));
  }

  List<Open311Views.Request> read(String id) {
    var found = shown(requests.named(List.of(id(id))));
    if (found.isEmpty()) {
      throw PlatformProblem.UNKNOWN.because();
    }
    return found;
  }

  /** Requests get their id at once, so a token is nothing else. */
  List<Open311Views.Token> token(String token) {
    var id = read(token).getFirst().serviceRequestId();
    return List.of(new Open311Views.Token(id, id));
  }

  private List<Open311Views.Request> shown(List<CivicRequests.PublicRequest> found) {
    Map<String, Fields.Field> known =
        fields.all().stream().collect(Collectors.toMap(Fields.Field::code, Function.identity()));
    var tree = units.tree();
    return found.stream()
        .map(
            one ->
                new Open311Views.Request(
                    one.id(),
                    one.open() ? Open311Views.Status.OPEN : Open311Views.Status.CLOSED,
                    one.state().name(),
                    one.field() != null && known.containsKey(one.field())
                        ? name(known.get(one.field()))
                        : one.field(),
                    one.field(),
                    null,
                    tree.name(one.ownerUnit()),
                    null,
                    at(one.receivedOn(), LocalTime.MIDNIGHT),
                    at(one.lastActOn(), LocalTime.MIDNIGHT),
                    at(one.dueOn(), LAST_SECOND),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null))
        .toList();
  }

  private static String at(LocalDate day, LocalTime hour) {
    return day.atTime(hour).atZone(VietnamTime.ZONE).format(MOMENT);
  }

  private void requireKey(String given) {
    var accepted = keys.isEmpty();
    for (var key : keys) {
      accepted |= MessageDigest.isEqual(key, bytes(given == null ? "" : given));
    }
    if (!accepted) {
      throw PlatformProblem.NOT_ALLOWED.because();
    }
  }

  private Unit jurisdiction(String code) {
    return units.tree().find(code).orElseThrow(PlatformProblem.UNKNOWN::because);
  }

  private Fields.Field known(String code) {
    return fields.all().stream()
        .filter(field -> field.code().equals(code))
        .filter(field -> field.isOpen(time.today()))
        .findFirst()
        .orElseThrow(PlatformProblem.UNKNOWN::because);
  }

  private static String required(String name, String value) {
    if (value == null || value.isBlank()) {
      throw Parameters.invalid(name, "");
    }
    return value;
  }

  private static Double degrees(String name, String value) {
    if (value == null || value.isBlank()) {
      return null;
    }
    try {
      return finite(Double.parseDouble(value));
    } catch (NumberFormatException noNumber) {
      throw Parameters.invalid(name, value);
    }
  }

  private static double finite(double number) {
    if (!Double.isFinite(number)) {
      throw new NumberFormatException();
    }
    return number;
  }

  private static Boolean open(String status) {
    if (status == null) {
      return null;
    }
    var wanted = Stream.of(status.split(",", -1)).distinct().toList();
    if (!List.of("open", "closed").containsAll(wanted)) {
      throw Parameters.invalid("status", status);
    }
    return wanted.size() == 2 ? null : Boolean.valueOf(wanted.getFirst().equals("open"));
  }

  /** The day in Vietnam of a moment, or a day. */
  private static LocalDate day(String name, String value) {
    if (value == null) {
      return null;
    }
    try {
      return value.length() == "2026-01-01".length()
          ? LocalDate.parse(value)
          : OffsetDateTime.parse(value.replace(' ', '+'))
              .atZoneSameInstant(VietnamTime.ZONE)
              .toLocalDate();
    } catch (DateTimeParseException noDate) {
      throw Parameters.invalid(name, value);
    }
  }

  private static List<String> codes(String list) {
    if (list == null) {
      return null;
    }
    if (!Characters.allowed(list, false)) {
      throw Parameters.invalid("service_code", "");
    }
    return List.of(list.split(",", -1));
  }

  private static List<UUID> ids(String list) {
    var ids = list.split(",", -1);
    if (ids.length > MOST_IDS) {
      throw Parameters.invalid("service_request_id", String.valueOf(ids.length));
    }
    return Stream.of(ids).map(Open311Service::id).toList();
  }

  private static UUID id(String text) {
    return Parameters.id("service_request_id", text.strip().toLowerCase(Locale.ROOT));
  }

  private static String name(Form form) {
    var name =
        Stream.of(form.lastName(), form.firstName())
            .filter(part -> part != null && !part.isBlank())
            .map(String::strip)
            .collect(Collectors.joining(" "));
    return name.isEmpty() ? null : composed(name);
  }

  /** Who gives no name is called by the number or address that was given. */
  private static String other(Form form) {
    return composed(form.phone() == null ? form.email() : form.phone());
  }

  private static String composed(String text) {
    return text == null || text.isBlank() ? null : Folding.compose(text.strip());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
