package vn.danvan.reportingservice.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.danvan.platform.persistence.Ids;

/**
 * A province of a test with its units and everything that happens in it, as the owning services
 * would tell it. Events are collected; {@link #publish} sends them.
 */
public final class Province {

  private static final LocalDate SINCE = LocalDate.of(2015, 1, 1);

  private final List<Feed.Event> events = new ArrayList<>();
  private final Map<UUID, Long> versions = new HashMap<>();
  private final Map<UUID, Map<String, Object>> states = new HashMap<>();
  private final String code;
  private final UUID id;
  private Instant clock;

  public Province(String name) {
    this.clock = Instant.now().truncatedTo(ChronoUnit.MICROS);
    this.code = name + "-" + Long.toString(System.nanoTime(), 36);
    this.id = Ids.next();
    register(id, code, "Tỉnh " + name, "PROVINCE", "PROVINCE", null);
  }

  public String code() {
    return code;
  }

  public UUID id() {
    return id;
  }

  /** When the last event so far was recorded. */
  public Instant now() {
    return clock;
  }

  public UUID district(String name) {
    return unit(code + "-" + name, "Huyện " + name, "DISTRICT", "DISTRICT", id);
  }

  public UUID unit(String unitCode, String name, String kind, String level, UUID parent) {
    var unit = Ids.next();
    register(unit, unitCode, name, kind, level, parent);
    return unit;
  }

  private void register(
      UUID unit, String unitCode, String name, String kind, String level, UUID parent) {
    var data = new LinkedHashMap<String, Object>();
    data.put("code", unitCode);
    data.put("name", name);
    data.put("kind", kind);
    data.put("level", level);
    data.put("parentId", parent);
    data.put("territoryId", unit);
    data.put("provinceId", id);
    data.put("validFrom", SINCE);
    event("units", "UnitRegistered", unit, SINCE, data);
  }

  public void move(UUID unit, UUID parent) {
    change(unit, "units", "UnitChanged", SINCE, Map.of("parentId", parent));
  }

  /** Closes a unit on the last day; one successor has the whole of it, several have parts. */
  public void succeed(UUID unit, LocalDate last, UUID... successors) {
    var successions = new ArrayList<Map<String, Object>>();
    for (var successor : successors) {
      successions.add(
          Map.of(
              "unitId",
              successor,
              "effective",
              last.plusDays(1),
              "share",
              successors.length == 1 ? "WHOLE" : "PART",
              "actNumber",
              "1/NQ"));
    }
    change(
        unit, "units", "UnitSucceeded", last, Map.of("validTo", last, "successors", successions));
  }

  /** Moves a unit by an act: before the day it lay where it was. */
  public void moveOn(UUID unit, UUID parent, LocalDate day) {
    var was = states.get(unit);
    var earlier = new LinkedHashMap<String, Object>();
    earlier.put("from", SINCE);
    earlier.put("to", day.minusDays(1));
    for (var same : List.of("name", "kind", "level", "parentId", "provinceId")) {
      earlier.put(same, was.get(same));
    }
    change(
        unit, "units", "UnitChanged", day, Map.of("parentId", parent, "earlier", List.of(earlier)));
  }

  /** Passes a model to another owner. */
  public void transfer(UUID model, UUID owner, LocalDate last) {
    var former = List.of(Map.of("unitId", states.get(model).get("ownerUnitId"), "until", last));
    change(
        model,
        "models",
        "ModelTransferred",
        last.plusDays(1),
        Map.of("ownerUnitId", owner, "formerOwners", former));
  }

  /** A model registered in its ledger's year, and launched. */
  public UUID model(UUID owner, String field, LocalDate registeredOn, int... ledgerYears) {
    var model = Ids.next();
    var data = new LinkedHashMap<String, Object>();
    data.put("title", "Mô hình " + model.toString().substring(30));
    data.put("fieldCode", field);
    data.put("basicFieldCode", field);
    data.put("otherFieldCodes", List.of());
    data.put("ownerUnitId", owner);
    data.put("ownerKind", "COLLECTIVE");
    data.put("provinceId", id);
    data.put("ledger", List.of());
    event("models", "ModelCreated", model, registeredOn, change(data, "state", "DRAFT"));
    event("models", "ModelSubmitted", model, registeredOn, change(data, "state", "SUBMITTED"));
    data.put("registeredLevel", "DISTRICT");
    data.put("registeredOn", registeredOn);
    var ledger = new ArrayList<Map<String, Object>>();
    for (var year : ledgerYears) {
      ledger.add(
          Map.of(
              "year",
              year,
              "entry",
              ledger.isEmpty() ? "NEW" : "CARRIED_OVER",
              "registeredOn",
              registeredOn,
              "number",
              "1"));
    }
    data.put("ledger", ledger);
    event("models", "ModelRegistered", model, registeredOn, change(data, "state", "REGISTERED"));
    event("models", "ModelLaunched", model, registeredOn, change(data, "state", "ACTIVE"));
    return model;
  }

  /** The yearly review of the year of its day, for a model that stands in that year's ledger. */
  public void review(UUID model, String rating, LocalDate on) {
    change(model, "models", "ModelReviewed", on, reviewed(model, rating, on));
  }

  /** A review that finds it weak, with a deadline. */
  public void weaken(UUID model, LocalDate on, LocalDate dueOn) {
    var changed = new LinkedHashMap<>(reviewed(model, "WEAK", on));
    changed.put("state", "NEEDS_IMPROVEMENT");
    var improvements = improvements(model);
    improvements.add(
        new LinkedHashMap<>(Map.of("weakOn", on, "measure", "ADJUST_CONTENT", "dueOn", dueOn)));
    changed.put("improvements", improvements);
    change(model, "models", "ModelReviewed", on, changed);
  }

  public void improve(UUID model, LocalDate on) {
    var changed = new LinkedHashMap<>(settled(model, "IMPROVED", on));
    changed.put("state", "ACTIVE");
    change(model, "models", "ModelImproved", on, changed);
  }

  private Map<String, Object> settled(UUID model, String outcome, LocalDate on) {
    var improvements = improvements(model);
    if (!improvements.isEmpty() && !improvements.getLast().containsKey("outcome")) {
      improvements.getLast().putAll(Map.of("endedOn", on, "outcome", outcome));
    }
    return Map.of("improvements", improvements);
  }

  @SuppressWarnings("unchecked")
  private List<Map<String, Object>> improvements(UUID model) {
    var copied = new ArrayList<Map<String, Object>>();
    ((List<Map<String, Object>>) states.get(model).getOrDefault("improvements", List.of()))
        .forEach(improvement -> copied.add(new LinkedHashMap<>(improvement)));
    return copied;
  }

  @SuppressWarnings("unchecked")
  private Map<String, Object> reviewed(UUID model, String rating, LocalDate on) {
    var ledger = new ArrayList<Map<String, Object>>();
    for (var entry : (List<Map<String, Object>>) states.get(model).get("ledger")) {
      var copied = new LinkedHashMap<>(entry);
      if (entry.get("year").equals(on.getYear())) {
        copied.putAll(Map.of("reviewedOn", on, "rating", rating));
      }
      ledger.add(copied);
    }
    return Map.of("ledger", ledger);
  }

  /** A model that its registering body refused. */
  public UUID rejected(UUID owner, LocalDate on) {
    var model = Ids.next();
    var data = new LinkedHashMap<String, Object>();
    data.put("title", "Bị từ chối");
    data.put("fieldCode", "ECONOMY");
    data.put("ownerUnitId", owner);
    data.put("ownerKind", "COLLECTIVE");
    data.put("rejectedOn", on);
    event("models", "ModelRejected", model, on, change(data, "state", "REJECTED"));
    return model;
  }

  /** A campaign or directive of the province. */
  public void reference(String type, String reference, String name) {
    event(
        "reference-data",
        type + "Registered",
        Ids.next(),
        SINCE,
        Map.of("code", reference, "nameVi", name, "nameEn", name));
  }

  /** Links a model to campaigns, or to directives. */
  public void link(UUID model, String member, String... codes) {
    change(model, "models", "ModelCompleted", SINCE, Map.of(member, List.of(codes)));
  }

  /** An article or broadcast about a model. */
  public void publication(UUID model, String medium, LocalDate on, long reach) {
    var data = new LinkedHashMap<String, Object>();
    data.put("modelId", model);
    data.put("ownerUnitId", states.get(model).get("ownerUnitId"));
    data.put("fieldCode", states.get(model).get("fieldCode"));
    data.put("medium", medium);
    data.put("publishedOn", on);
    data.put("reach", reach);
    event("models", "PublicationRecorded", Ids.next(), on, data);
  }

  public void exemplar(UUID model) {
    change(model, "models", "ModelCompleted", SINCE, Map.of("kind", "EXEMPLAR"));
  }

  public void individual(UUID model) {
    change(model, "models", "ModelLaunched", SINCE, Map.of("ownerKind", "INDIVIDUAL"));
  }

  public void end(UUID model, LocalDate on) {
    var changed = new LinkedHashMap<>(settled(model, "ENDED", on));
    changed.putAll(Map.of("state", "ENDED", "endedOn", on));
    change(model, "models", "ModelEnded", on, changed);
  }

  public void withdraw(UUID model, LocalDate on) {
    change(model, "models", "ModelWithdrawn", on, Map.of("state", "WITHDRAWN", "withdrawnOn", on));
  }

  /** A unit plans to adopt the model and does so on the day. */
  public UUID replication(UUID model, String field, UUID unit, LocalDate adoptedOn) {
    var replication = Ids.next();
    var data = new LinkedHashMap<String, Object>();
    data.put("modelId", model);
    data.put("unitId", unit);
    data.put("level", "DISTRICT");
    data.put("fieldCode", field);
    event(
        "replications",
        "ReplicationPlanned",
        replication,
        adoptedOn,
        change(data, "state", "PLANNED"));
    data.put("adoptedOn", adoptedOn);
    event(
        "replications",
        "ModelReplicated",
        replication,
        adoptedOn,
        change(data, "state", "ADOPTED"));
    return replication;
  }

  public void assess(UUID model, UUID unit, LocalDate on) {
    event(
        "replications",
        "ReplicationAssessed",
        Ids.next(),
        on,
        new LinkedHashMap<>(Map.of("modelId", model, "unitId", unit, "replicable", true)));
  }

  public void drop(UUID replication, LocalDate on) {
    change(
        replication,
        "replications",
        "ReplicationDropped",
        on,
        Map.of("state", "DROPPED", "droppedOn", on));
  }

  /** An open round; the units that it expects are given. */
  public UUID round(UUID authority, String level, int year, UUID... expected) {
    var round = Ids.next();
    var on = LocalDate.of(year, 1, 31);
    var data = new LinkedHashMap<String, Object>();
    data.put("authorityId", authority);
    data.put("provinceId", id);
    data.put("level", level);
    data.put("year", year);
    data.put("expectedUnitIds", List.of());
    event("rounds", "RoundPlanned", round, on, change(data, "state", "PLANNED"));
    data.put("openedOn", on);
    data.put("expectedUnitIds", List.of(expected));
    event("rounds", "RoundOpened", round, on, change(data, "state", "OPEN"));
    return round;
  }

  /** A round's deadline, as it is known from now on. */
  public void deadline(UUID round, LocalDate deadline) {
    change(round, "rounds", "RoundReviewStarted", deadline, Map.of("deadline", deadline));
  }

  /** The unit's population, as it is known from now on. */
  public void population(UUID unit, int population) {
    change(unit, "units", "UnitChanged", SINCE, Map.of("population", population));
  }

  /** The model's title. */
  public void title(UUID model, String title) {
    change(model, "models", "ModelCompleted", SINCE, Map.of("title", title));
  }

  public void conclude(UUID dialogue, LocalDate on) {
    change(
        dialogue,
        "dialogues",
        "DialogueConcluded",
        on,
        Map.of("state", "CONCLUDED", "concludedOn", on));
  }

  public void standing(
      UUID round, UUID unit, int year, int considered, int recognized, int nominated) {
    var standing = UUID.nameUUIDFromBytes((round + " " + unit).getBytes());
    var data = new LinkedHashMap<String, Object>();
    data.put("roundId", round);
    data.put("roundYear", year);
    data.put("authorityId", id);
    data.put("unitId", unit);
    data.put(
        "state",
        considered == 0 ? "NOT_CONSIDERED" : recognized == 0 ? "CONSIDERED_NONE" : "RECOGNIZED");
    data.put("considered", considered > 0);
    data.put("recognized", recognized);
    data.put("nominated", nominated);
    event("standings", "StandingChanged", standing, LocalDate.of(year, 12, 1), data);
  }

  /** A nomination with its verdict. */
  public UUID nomination(
      UUID round, String level, int year, UUID model, UUID by, boolean ownLevel, String outcome) {
    var nomination = Ids.next();
    var on = LocalDate.of(year, 11, 1);
    var data = new LinkedHashMap<String, Object>();
    data.put("roundId", round);
    data.put("roundYear", year);
    data.put("level", level);
    data.put("authorityId", ownLevel ? by : id);
    data.put("modelId", model);
    data.put("ownerUnitId", states.get(model).get("ownerUnitId"));
    data.put("ownerKind", states.get(model).get("ownerKind"));
    data.put("fieldCode", states.get(model).get("fieldCode"));
    data.put("nominatingUnitId", by);
    data.put("ownLevel", ownLevel);
    event("nominations", "NominationDrafted", nomination, on, change(data, "state", "DRAFT"));
    data.put("submittedOn", on);
    event("nominations", "ModelNominated", nomination, on, change(data, "state", "SUBMITTED"));
    if (!outcome.equals("SUBMITTED")) {
      event("nominations", type(outcome), nomination, on, change(data, "state", outcome));
    }
    return nomination;
  }

  private static String type(String outcome) {
    return switch (outcome) {
      case "APPROVED" -> "NominationApproved";
      case "NOT_APPROVED" -> "NominationRefused";
      case "WITHDRAWN" -> "NominationWithdrawn";
      case "INELIGIBLE" -> "NominationIneligible";
      default -> throw new IllegalArgumentException(outcome);
    };
  }

  public UUID recognition(UUID nomination) {
    var nominated = states.get(nomination);
    var year = (int) nominated.get("roundYear");
    var on = LocalDate.of(year, 12, 20);
    var data = new LinkedHashMap<String, Object>();
    for (var same :
        List.of(
            "modelId",
            "level",
            "authorityId",
            "roundId",
            "roundYear",
            "ownerUnitId",
            "ownerKind",
            "fieldCode",
            "nominatingUnitId",
            "ownLevel")) {
      data.put(same, nominated.get(same));
    }
    data.put("state", "IN_FORCE");
    data.put("nominationId", nomination);
    data.put("decidedOn", on);
    data.put("decisionNumber", "1-QĐ/TU");
    var recognition = Ids.next();
    event("recognitions", "ModelRecognized", recognition, on, data);
    return recognition;
  }

  /** A further decision revokes the recognition, or supersedes it. */
  public void end(UUID recognition, boolean revoked, LocalDate on) {
    change(
        recognition,
        "recognitions",
        revoked ? "RecognitionRevoked" : "RecognitionSuperseded",
        on,
        Map.of(
            "state", revoked ? "REVOKED" : "SUPERSEDED", "endedById", Ids.next(), "endedOn", on));
  }

  /** The number of its decision is spelled anew. */
  public void spellAnew(UUID recognition, String number, LocalDate on) {
    change(
        recognition, "recognitions", "RecognitionCorrected", on, Map.of("decisionNumber", number));
  }

  /** A commendation drafted and awarded on the day. */
  public UUID commendation(
      UUID unit, String form, String level, String recipientKind, LocalDate decidedOn) {
    var commendation = Ids.next();
    var data = new LinkedHashMap<String, Object>();
    data.put("formCode", form);
    data.put("level", level);
    data.put("issuerId", id);
    data.put("proposingUnitId", id);
    data.put("recipientKind", recipientKind);
    data.put("recipientUnitId", unit);
    data.put("fromYear", decidedOn.getYear());
    data.put("toYear", decidedOn.getYear());
    data.put("namePublished", false);
    event(
        "commendations",
        "CommendationDrafted",
        commendation,
        decidedOn,
        change(data, "state", "DRAFT"));
    data.put("decisionId", Ids.next());
    data.put("decisionNumber", "1520/QĐ-UBND");
    data.put("decidedOn", decidedOn);
    event(
        "commendations",
        "CommendationAwarded",
        commendation,
        decidedOn,
        change(data, "state", "AWARDED"));
    return commendation;
  }

  public void revoke(UUID commendation, LocalDate on) {
    change(
        commendation,
        "commendations",
        "CommendationRevoked",
        on,
        Map.of("state", "REVOKED", "revokedOn", on));
  }

  /** A dialogue planned and held. */
  public UUID dialogue(UUID host, String level, String kind, LocalDate heldOn, UUID... jointHosts) {
    var dialogue = Ids.next();
    var data = new LinkedHashMap<String, Object>();
    data.put("title", "Đối thoại " + heldOn);
    data.put("kind", kind);
    data.put("hostUnitId", host);
    data.put("jointHostUnitIds", List.of(jointHosts));
    data.put("level", level);
    data.put("provinceId", id);
    data.put("plannedOn", heldOn);
    event("dialogues", "DialoguePlanned", dialogue, heldOn, change(data, "state", "PLANNED"));
    data.put("heldOn", heldOn);
    data.put("participants", 40);
    event("dialogues", "DialogueHeld", dialogue, heldOn, change(data, "state", "HELD"));
    return dialogue;
  }

  /** A recommendation received; {@code dialogue} null: otherwise. */
  public UUID recommendation(
      UUID host, UUID dialogue, String field, LocalDate receivedOn, LocalDate dueOn) {
    var recommendation = Ids.next();
    var data = new LinkedHashMap<String, Object>();
    data.put("state", "RECEIVED");
    data.put("source", dialogue == null ? "LETTER" : "DIALOGUE");
    data.put("kind", "PROPOSAL");
    data.put("fieldCode", field);
    data.put("dialogueId", dialogue);
    data.put("hostUnitId", host);
    data.put("ownerUnitId", host);
    data.put("provinceId", id);
    data.put("receivedOn", receivedOn);
    data.put("dueOn", dueOn);
    data.put("answeredAtDialogue", false);
    event("recommendations", "RecommendationReceived", recommendation, receivedOn, data);
    return recommendation;
  }

  public void close(UUID recommendation, LocalDate on) {
    change(
        recommendation,
        "recommendations",
        "RecommendationResolved",
        on,
        Map.of("state", "RESOLVED", "resolvedOn", on));
    change(
        recommendation,
        "recommendations",
        "RecommendationSupervised",
        on,
        Map.of("state", "SUPERVISED", "supervisedOn", on));
    change(
        recommendation,
        "recommendations",
        "RecommendationClosed",
        on,
        Map.of("state", "CLOSED", "closedOn", on));
  }

  public void forward(UUID recommendation, LocalDate on) {
    change(
        recommendation,
        "recommendations",
        "RecommendationForwarded",
        on,
        Map.of("state", "FORWARDED", "forwardedOn", on));
  }

  public UUID session(UUID unit, String level, String kind, LocalDate heldOn, int attendances) {
    var session = Ids.next();
    var data = new LinkedHashMap<String, Object>();
    data.put("title", "Buổi " + kind);
    data.put("kind", kind);
    data.put("unitId", unit);
    data.put("level", level);
    data.put("provinceId", id);
    data.put("heldOn", heldOn);
    data.put("attendances", attendances);
    data.put("fieldCode", "ECONOMY");
    event("sessions", "SessionHeld", session, heldOn, data);
    return session;
  }

  /** A year of a duty. */
  public static Map<String, Object> dutyYear(int year, int required, int held, boolean over) {
    return Map.of(
        "year",
        year,
        "dueOn",
        LocalDate.of(year, 12, 31),
        "required",
        required,
        "held",
        held,
        "shortfall",
        Math.max(0, required - held),
        "missed",
        over && held < required,
        "receptionDaysRequired",
        12);
  }

  @SafeVarargs
  public final UUID duty(UUID unit, String level, Map<String, Object>... years) {
    var duty = Ids.next();
    var data = new LinkedHashMap<String, Object>();
    data.put("state", "IN_FORCE");
    data.put("unitId", unit);
    data.put("level", level);
    data.put("years", List.of(years));
    event("duties", "DutyEstablished", duty, LocalDate.of(2022, 1, 1), data);
    return duty;
  }

  /** The duty tells how its years stand. */
  @SafeVarargs
  public final void dutyProgressed(UUID duty, LocalDate on, Map<String, Object>... years) {
    change(duty, "duties", "DutyProgressed", on, Map.of("years", List.of(years)));
  }

  public UUID receptionDay(UUID unit, String level, LocalDate on) {
    var day = Ids.next();
    var data = new LinkedHashMap<String, Object>();
    data.put("unitId", unit);
    data.put("level", level);
    data.put("heldOn", on);
    data.put("citizens", 9);
    data.put("cases", 7);
    event("duties", "ReceptionDayHeld", day, on, data);
    return day;
  }

  /** A request for legal aid. */
  public UUID legalAidRequest(UUID unit, String level, LocalDate on) {
    var request = Ids.next();
    var data = new LinkedHashMap<String, Object>();
    data.put("state", "OPEN");
    data.put("unitId", unit);
    data.put("level", level);
    data.put("lawField", "LAND");
    data.put("requestedOn", on);
    event("legal-aid-requests", "LegalAidRequestRecorded", request, on, data);
    return request;
  }

  /** A case of the request. */
  public UUID legalAidCase(UUID request, int number, LocalDate on) {
    var one = Ids.next();
    var data = new LinkedHashMap<String, Object>();
    data.put("state", "OPEN");
    data.put("requestId", request);
    data.put("number", number);
    data.put("unitId", states.get(request).get("unitId"));
    data.put("level", states.get(request).get("level"));
    data.put("form", "ADVICE");
    data.put("openedOn", on);
    event("legal-aid-cases", "LegalAidCaseRecorded", one, on, data);
    return one;
  }

  /** A case or request of legal aid comes to its end. */
  public void endLegalAid(UUID aggregate, LocalDate on) {
    var isCase = states.get(aggregate).containsKey("requestId");
    change(
        aggregate,
        isCase ? "legal-aid-cases" : "legal-aid-requests",
        isCase ? "LegalAidCaseClosed" : "LegalAidRequestClosed",
        on,
        Map.of("state", "CLOSED", "closedOn", on, "outcome", "COMPLETED"));
  }

  /** Everything that has happened since the last call. */
  public List<Feed.Event> take() {
    var taken = List.copyOf(events);
    events.clear();
    return taken;
  }

  /** Sends everything that has happened since the last call, in its order. */
  public void publish(Feed feed) {
    take().forEach(feed::publish);
  }

  private void change(
      UUID aggregate, String topic, String type, LocalDate on, Map<String, Object> changed) {
    var data = new LinkedHashMap<>(states.get(aggregate));
    data.putAll(changed);
    event(topic, type, aggregate, on, data);
  }

  private static Map<String, Object> change(Map<String, Object> data, String name, Object value) {
    var changed = new LinkedHashMap<>(data);
    changed.put(name, value);
    return changed;
  }

  private void event(
      String topic, String type, UUID aggregate, LocalDate on, Map<String, Object> data) {
    var version = versions.merge(aggregate, 1L, Long::sum);
    clock = later(clock.plus(7, ChronoUnit.MICROS), Instant.now().truncatedTo(ChronoUnit.MICROS));
    var whole = new LinkedHashMap<>(data);
    whole.put("id", aggregate);
    whole.put("version", version);
    states.put(aggregate, whole);
    events.add(new Feed.Event(topic, type, aggregate, version, clock, on, whole));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
