package vn.danvan.dialogueservice.digest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.platform.access.Access;
import vn.danvan.platform.access.Role;
import vn.danvan.platform.journal.Journal;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.platform.persistence.TransactionLock;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.rest.Preconditions;
import vn.danvan.platform.rest.RequestValidator;
import vn.danvan.platform.time.Occurrence;
import vn.danvan.platform.time.VietnamTime;
import vn.danvan.platform.units.UnitDirectory;

/**
 * Prepares and approves monthly digests of opinion.
 *
 * @see "docs/rules.md: R-DIG-01 (digests), R-DIG-02 (samples), R-DIG-03 (approval)"
 */
@ApplicationScoped
class OpinionDigestService {

  /** Phone and document numbers have nine digits and more, be they grouped. */
  private static final Pattern CONTACT = Pattern.compile("@|\\d(?:[ .\\-]?\\d){8}");

  private final OpinionDigestRepository digests;
  private final DigestSamples samples;
  private final DigestCounts counts;
  private final UnitDirectory units;
  private final Access access;
  private final RequestValidator validator;
  private final Preconditions preconditions;
  private final Journal journal;
  private final VietnamTime time;
  private final ObjectMapper json;
  private final Jdbi jdbi;

  OpinionDigestService(
      OpinionDigestRepository digests,
      DigestSamples samples,
      DigestCounts counts,
      UnitDirectory units,
      Access access,
      RequestValidator validator,
      Preconditions preconditions,
      Journal journal,
      VietnamTime time,
      ObjectMapper json,
      Jdbi jdbi) {
    this.digests = digests;
    this.samples = samples;
    this.counts = counts;
    this.units = units;
    this.access = access;
    this.validator = validator;
    this.preconditions = preconditions;
    this.journal = journal;
    this.time = time;
    this.json = json;
    this.jdbi = jdbi;
  }

  /** Chooses the samples of a unit's month, for the first time or instead of those before. */
  OpinionDigestData prepare(String unitKey, String monthKey, DigestRequests.Prepared request) {
    var officer = access.require(Role.OFFICER, Role.SECRETARY);
    var key = DigestKey.of(unitKey, monthKey, units);
    var unit = key.unit();
    var month = key.month();
    access.requireOwnUnit(unit);
    var guards = validator.check(request);
    if (request.samples() == null) {
      throw guards.refusal();
    }
    // One after the other: two who prepare the same month would both find none.
    jdbi.useHandle(handle -> TransactionLock.take(handle, "opinion digest " + unit));
    var known = digests.hold(unit, month);
    known.ifPresentOrElse(
        digest -> preconditions.match(digest.version()), preconditions::createOnly);
    DigestProblem.NOT_BEGUN.unless(
        !time.today().isBefore(month.atDay(1)), guards, "", month.atDay(1));
    var chosen = samples(unit, month, request.samples(), guards);
    var digest = known.orElseGet(() -> new OpinionDigest(Ids.next(), unit, month));
    var event =
        digest.prepare(
            officer.subject(),
            request.samples().stream()
                .filter(Objects::nonNull)
                .map(DigestRequests.Sample::recommendation)
                .toList(),
            guards);
    digests.save(digest);
    samples.keep(digest.id(), chosen);
    journal.append(event, Occurrence.on(time.today()));
    return event.data();
  }

  private List<DigestSamples.Sample> samples(
      UUID unit, YearMonth month, List<DigestRequests.Sample> requested, Guards guards) {
    var chosen = new ArrayList<DigestSamples.Sample>();
    if (guards.failed()) {
      return chosen;
    }
    var ids = requested.stream().map(DigestRequests.Sample::recommendation).toList();
    var places = counts.places(unit, month, ids);
    var counted = counts.count(unit, month);
    var seen = new HashSet<UUID>();
    for (int i = 0; i < requested.size(); i++) {
      var sample = requested.get(i);
      var place = places.get(sample.recommendation());
      var at = "/samples/" + i;
      requireTold(place, counted, at + "/recommendation", guards);
      DigestProblem.CHOSEN_TWICE.unless(
          seen.add(sample.recommendation()), guards, at + "/recommendation");
      DigestProblem.CONTACT_IN_TEXT.unless(
          !CONTACT.matcher(sample.text()).find(), guards, at + "/text");
      if (place != null) {
        chosen.add(new DigestSamples.Sample(i + 1, place.field(), sample.text()));
      }
    }
    return chosen;
  }

  /** It may be told of, among enough others. */
  private static void requireTold(
      DigestCounts.Place place, DigestCounts.Counted counted, String at, Guards guards) {
    DigestProblem.NOT_OF_MONTH.unless(place != null, guards, at);
    DigestProblem.SMALL_CELL.unless(
        place == null || counted.holds(place), guards, at, SmallCells.LEAST);
  }

  /**
   * Signs it; its figures stay as they are now. What has become of its samples since they were
   * chosen is looked at again: one may have turned out to be a denunciation.
   */
  OpinionDigestData approve(String unitKey, String monthKey) {
    var head = access.require(Role.SIGNATORY);
    var key = DigestKey.of(unitKey, monthKey, units);
    var unit = key.unit();
    var month = key.month();
    access.requireOwnUnit(unit);
    var digest = digests.hold(unit, month).orElseThrow(PlatformProblem.UNKNOWN::because);
    preconditions.match(digest.version());
    var guards = new Guards();
    var counted = counts.count(unit, month);
    var chosen = digest.sampleIds();
    var places = counts.places(unit, month, chosen);
    for (int i = 0; i < chosen.size(); i++) {
      requireTold(places.get(chosen.get(i)), counted, "/samples/" + i + "/recommendation", guards);
    }
    var figures = written(counted.figures());
    var event = digest.approve(head.subject(), figures, time.today(), guards);
    digests.save(digest);
    journal.append(event, Occurrence.on(time.today()));
    return event.data();
  }

  private String written(DigestFigures figures) {
    try {
      return json.writeValueAsString(figures);
    } catch (JsonProcessingException unserializable) {
      throw new IllegalStateException("Figures can't be written", unserializable);
    }
  }
}
