package vn.danvan.dialogueservice.recommendation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import vn.danvan.dialogueservice.dialogue.Dialogues;
import vn.danvan.dialogueservice.field.Fields;
import vn.danvan.dialogueservice.workcalendar.WorkCalendars;
import vn.danvan.dialogueservice.workcalendar.WorkDays;
import vn.danvan.platform.access.Access;
import vn.danvan.platform.access.CurrentCaller;
import vn.danvan.platform.batch.BatchAnswer;
import vn.danvan.platform.batch.Batches;
import vn.danvan.platform.journal.Journal;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.problem.Violation;
import vn.danvan.platform.rest.RequestValidator;
import vn.danvan.platform.time.Occurrence;
import vn.danvan.platform.time.Occurrences;
import vn.danvan.platform.units.UnitDirectory;

/** Takes the sheet of a dialogue down: every row a recommendation with its first outcome. */
@ApplicationScoped
class SheetService {

  private final RecommendationRepository recommendations;
  private final RecommendationTexts texts;
  private final LeadUnits leadUnits;
  private final Dialogues dialogues;
  private final Fields fields;
  private final WorkCalendars calendars;
  private final Journal journal;
  private final Access access;
  private final CurrentCaller caller;
  private final UnitDirectory units;
  private final Occurrences occurrences;
  private final RequestValidator validator;
  private final Batches batches;

  SheetService(
      RecommendationRepository recommendations,
      RecommendationTexts texts,
      LeadUnits leadUnits,
      Dialogues dialogues,
      Fields fields,
      WorkCalendars calendars,
      Journal journal,
      Access access,
      CurrentCaller caller,
      UnitDirectory units,
      Occurrences occurrences,
      RequestValidator validator,
      Batches batches) {
    this.recommendations = recommendations;
    this.texts = texts;
    this.leadUnits = leadUnits;
    this.dialogues = dialogues;
    this.fields = fields;
    this.calendars = calendars;
    this.journal = journal;
    this.access = access;
    this.caller = caller;
    this.units = units;
    this.occurrences = occurrences;
    this.validator = validator;
    this.batches = batches;
  }

  /** What the rows of one sheet share, and what they add to it. */
  private record Sheet(
      Dialogues.OpenSheet dialogue,
      WorkDays days,
      List<RecommendationTexts.Entry> texts,
      List<Journal.Fact> facts) {}

  BatchAnswer enter(UUID dialogueId, SheetRequest request, boolean dryRun) {
    access.require(RecommendationRights.CLERKS);
    if (request == null) {
      throw PlatformProblem.MALFORMED_JSON.because();
    }
    var dialogue = dialogues.requireOpenSheet(dialogueId, onBehalfOf(request));
    var sheet = new Sheet(dialogue, calendars.hold(), new ArrayList<>(), new ArrayList<>());
    var answer = batches.run(request.rows(), dryRun, row -> enter(row, sheet));
    if (!dryRun) {
      recommendations.flush();
      texts.keep(sheet.texts());
      journal.appendAll(sheet.facts());
    }
    return answer;
  }

  /** The unit that all rows act for, when it is not the caller's own; null if they differ. */
  private UUID onBehalfOf(SheetRequest request) {
    if (request.rows() == null) {
      return null;
    }
    var named =
        request.rows().stream()
            .filter(Objects::nonNull)
            .map(SheetRequest.Row::onBehalfOf)
            .distinct()
            .toList();
    return named.size() == 1 && named.getFirst() != null
        ? units.require("/rows/0/onBehalfOf", named.getFirst()).id()
        : null;
  }

  private Batches.Created enter(SheetRequest.Row given, Sheet sheet) {
    var dialogue = sheet.dialogue();
    var row = given.on(dialogue.heldOn());
    var guards = validator.check(row);
    requireMembers(row, guards);
    requireOwnAnswer(row, dialogue, guards);
    var occurrence =
        occurrence(row, dialogue, guards).onBehalfOf(dialogue.onBehalfOf().orElse(null));
    var field = fields.require("/field", row.field(), guards);
    var outcome = guards.failed() ? null : outcome(row, dialogue, occurrence.on(), guards);
    if (outcome == null) {
      throw guards.refusal();
    }
    var receipt =
        new Recommendation.Receipt(
            RecommendationSource.DIALOGUE,
            row.kind(),
            field,
            row.complexity() == null ? Complexity.NORMAL : row.complexity(),
            dialogue.id(),
            dialogue.hostUnitId(),
            dialogue.provinceId(),
            dialogue.heldOn());
    var recommendation = new Recommendation(Ids.next(), receipt, sheet.days());
    var event = recommendation.receive(outcome, occurrence.on(), guards);
    sheet.facts().add(new Journal.Fact(event, occurrence));
    keepTexts(row, recommendation, sheet);
    if (row.resolutionClass() != null) {
      sheet.facts().add(new Journal.Fact(resolve(recommendation, row, occurrence), occurrence));
      keep(PrivateText.Kind.EVIDENCE, row.evidence(), recommendation, sheet);
    }
    recommendations.persist(recommendation);
    return new Batches.Created(recommendation.id(), recommendation.version());
  }

  /**
   * A command of its own after the receipt: what the host explained at the dialogue is resolved.
   */
  private RecommendationEvent resolve(
      Recommendation recommendation, SheetRequest.Row row, Occurrence occurrence) {
    return recommendation.resolve(
        caller.require().unit(),
        row.resolutionClass().asClass(),
        row.evidence() != null && !row.evidence().isBlank(),
        row.roadmapOn(),
        occurrence.on(),
        new Guards());
  }

  /**
   * The receipt is of the day of the dialogue, its outcome of the row's: both days must be open,
   * and it is entered late if the receipt is.
   */
  private Occurrence occurrence(SheetRequest.Row row, Dialogues.OpenSheet dialogue, Guards guards) {
    var outcome = occurrences.of(row, dialogue.hostUnitId(), guards);
    if (outcome.on().equals(dialogue.heldOn())) {
      return outcome;
    }
    var ofReceipt = new Guards();
    var receipt = occurrences.of(row.at(dialogue.heldOn()), dialogue.hostUnitId(), ofReceipt);
    var said = guards.violations().stream().map(Violation::code).toList();
    ofReceipt.violations().stream()
        .filter(violation -> !said.contains(violation.code()))
        .forEach(guards::add);
    return new Occurrence(outcome.on(), receipt.late(), receipt.note(), null);
  }

  private static void requireMembers(SheetRequest.Row row, Guards guards) {
    RecommendationService.requireContent(row.kind(), row.content(), guards);
    if (row.outcome() == null) {
      return;
    }
    require(row.outcome() == SheetRequest.Outcome.FORWARDED ? "-" : row.field(), "/field", guards);
    switch (row.outcome()) {
      case ANSWERED_AT_DIALOGUE -> require(row.answer(), "/answer", guards);
      case ASSIGNED -> require(row.leadUnit(), "/leadUnit", guards);
      case FORWARDED -> {
        require(row.competentBody(), "/competentBody", guards);
        require(row.reason(), "/reason", guards);
      }
      case REJECTED -> require(row.reason(), "/reason", guards);
    }
  }

  /** Only the lead unit resolves; the sheet is the host's. */
  private void requireOwnAnswer(SheetRequest.Row row, Dialogues.OpenSheet dialogue, Guards guards) {
    var ownAnswer =
        row.outcome() == SheetRequest.Outcome.ANSWERED_AT_DIALOGUE
            && (row.leadUnit() == null
                || dialogue.hostUnitId().equals(units.idOrNull("/leadUnit", row.leadUnit())));
    RecommendationProblem.NOT_ANSWERED_BY_HOST.unless(
        row.resolutionClass() == null || ownAnswer, guards, "/resolutionClass");
  }

  private static void require(String value, String pointer, Guards guards) {
    RecommendationProblem.REQUIRED.unless(value != null && !value.isBlank(), guards, pointer);
  }

  private SheetOutcome outcome(
      SheetRequest.Row row, Dialogues.OpenSheet dialogue, LocalDate on, Guards guards) {
    var host = dialogue.hostUnitId();
    return switch (row.outcome()) {
      case ANSWERED_AT_DIALOGUE ->
          new SheetOutcome.AnsweredAtDialogue(leadUnits.lead(row.leadUnit(), host, on, guards));
      case ASSIGNED -> {
        var lead = leadUnits.lead(row.leadUnit(), host, on, guards);
        yield new SheetOutcome.Assigned(
            lead, leadUnits.cooperating(row.cooperatingUnits(), lead, host, on, guards));
      }
      case FORWARDED -> new SheetOutcome.Forwarded();
      case REJECTED -> new SheetOutcome.Rejected();
    };
  }

  private static void keepTexts(SheetRequest.Row row, Recommendation recommendation, Sheet sheet) {
    if (!row.kind().hasLegalProcedure()) {
      keep(PrivateText.Kind.CONTENT, row.content(), recommendation, sheet);
    }
    switch (row.outcome()) {
      case ANSWERED_AT_DIALOGUE ->
          keep(PrivateText.Kind.ANSWER, row.answer(), recommendation, sheet);
      case ASSIGNED -> {}
      case FORWARDED -> {
        keep(PrivateText.Kind.COMPETENT_BODY, row.competentBody(), recommendation, sheet);
        keep(PrivateText.Kind.REASON, row.reason(), recommendation, sheet);
      }
      case REJECTED -> keep(PrivateText.Kind.REASON, row.reason(), recommendation, sheet);
    }
  }

  private static void keep(
      PrivateText.Kind kind, String text, Recommendation recommendation, Sheet sheet) {
    sheet
        .texts()
        .add(
            new RecommendationTexts.Entry(
                recommendation.id(), new PrivateText(recommendation.version(), kind, text)));
  }
}
