package vn.danvan.recognitionservice.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import vn.danvan.platform.access.Access;
import vn.danvan.platform.journal.Journal;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.Phrase;
import vn.danvan.platform.rest.Preconditions;
import vn.danvan.platform.rest.RequestValidator;
import vn.danvan.platform.units.UnitDirectory;
import vn.danvan.recognitionservice.round.RoundAccess;
import vn.danvan.recognitionservice.round.RoundFacts;
import vn.danvan.recognitionservice.round.RoundOccurrences;
import vn.danvan.recognitionservice.round.Rounds;

/** The dossiers of nominations, and what is declared of proceedings. */
@ApplicationScoped
class DossierService {

  private static final Phrase UNKNOWN_FILE =
      new Phrase("Tệp này chưa được gửi cho hồ sơ.", "No such file was sent for this dossier.");
  private static final Phrase ANOTHER_HASH =
      new Phrase("Mã băm không phải của tệp.", "The hash is not that of the file.");

  private final NominationRepository nominations;
  private final NominationService service;
  private final NominationViews views;
  private final Dossiers dossiers;
  private final DossierFileRepository files;
  private final SubmissionFactsReader facts;
  private final Rounds rounds;
  private final Access access;
  private final RoundAccess roundAccess;
  private final RoundOccurrences occurrences;
  private final UnitDirectory units;
  private final RequestValidator validator;
  private final Preconditions preconditions;
  private final Journal journal;

  DossierService(
      NominationRepository nominations,
      NominationService service,
      NominationViews views,
      Dossiers dossiers,
      DossierFileRepository files,
      SubmissionFactsReader facts,
      Rounds rounds,
      Access access,
      RoundAccess roundAccess,
      RoundOccurrences occurrences,
      UnitDirectory units,
      RequestValidator validator,
      Preconditions preconditions,
      Journal journal) {
    this.nominations = nominations;
    this.service = service;
    this.views = views;
    this.dossiers = dossiers;
    this.files = files;
    this.facts = facts;
    this.rounds = rounds;
    this.access = access;
    this.roundAccess = roundAccess;
    this.occurrences = occurrences;
    this.units = units;
    this.validator = validator;
    this.preconditions = preconditions;
    this.journal = journal;
  }

  DossierView fill(UUID id, DossierRequest request) {
    roundAccess.requireClerkRole();
    var guards = validator.check(request);
    var round = rounds.hold(nominations.roundOf(id));
    var nomination = nominations.require(id);
    var onBehalfOf =
        roundAccess.requireActingFor(nomination.nominatingUnitId(), request.onBehalfOf());
    preconditions.match(nomination.version());
    guards.pass();
    var dossier = dossier(request, documents(id, request.documents(), guards));
    var when = occurrences.of(request, nomination.nominatingUnitId(), round, onBehalfOf, guards);
    var known = facts.dossier(nomination);
    var event =
        nomination.fill(dossier, known.dossier(), known.criteria(), round, when.on(), guards);
    nominations.save(nomination);
    dossiers.keep(nomination, dossier);
    journal.append(event, when);
    return view(nomination);
  }

  private Dossier dossier(DossierRequest request, List<Dossier.Document> documents) {
    return new Dossier(documents, request.points(), endorsements(request.endorsements()));
  }

  /** The documents with the hashes of their files; a file is one that was sent for this dossier. */
  private List<Dossier.Document> documents(
      UUID nomination, List<DossierRequest.DocumentRequest> requests, Guards guards) {
    var sent =
        files.of(
            nomination,
            requests.stream()
                .map(DossierRequest.DocumentRequest::file)
                .filter(Objects::nonNull)
                .toList());
    return IntStream.range(0, requests.size())
        .mapToObj(
            i -> {
              var one = requests.get(i);
              var file = one.file() == null ? null : sent.get(one.file());
              var pointer = "/documents/" + i;
              guards.check(
                  one.file() == null || file != null,
                  pointer + "/file",
                  "unknown-file",
                  "R-NOM-15",
                  UNKNOWN_FILE);
              guards.check(
                  file == null || one.sha256() == null || one.sha256().equals(file.sha256()),
                  pointer + "/sha256",
                  "another-hash",
                  "R-NOM-15",
                  ANOTHER_HASH);
              return one.document(file);
            })
        .toList();
  }

  private List<Dossier.Endorsement> endorsements(List<DossierRequest.EndorsementRequest> requests) {
    return IntStream.range(0, requests.size())
        .mapToObj(
            i -> {
              var one = requests.get(i);
              var unit = units.require("/endorsements/" + i + "/unit", one.unit());
              return new Dossier.Endorsement(unit.id(), one.number(), one.date());
            })
        .toList();
  }

  /** By the unit that nominates or by the round's authority. */
  NominationView declare(UUID id, NominationProceedingsRequest request) {
    roundAccess.requireClerkRole();
    var guards = validator.check(request);
    guards.pass();
    var round = rounds.hold(nominations.roundOf(id));
    var nomination = nominations.require(id);
    var onBehalfOf = requireDeclarer(nomination, round, request);
    preconditions.match(nomination.version());
    var when = occurrences.of(request, nomination.nominatingUnitId(), round, onBehalfOf, guards);
    var event =
        nomination.declare(
            Boolean.TRUE.equals(request.proceedingsPending()),
            actsForAuthority(round, request),
            when.on(),
            guards);
    nominations.save(nomination);
    journal.append(event, when);
    return views.of(nomination);
  }

  private Optional<UUID> requireDeclarer(
      Nomination nomination, RoundFacts round, NominationProceedingsRequest request) {
    access.requireSight(nomination.nominatingUnitId());
    return actsForAuthority(round, request)
        ? Optional.empty()
        : roundAccess.requireActingFor(nomination.nominatingUnitId(), request.onBehalfOf());
  }

  private boolean actsForAuthority(RoundFacts round, NominationProceedingsRequest request) {
    return request.onBehalfOf() == null && roundAccess.isClerk(round);
  }

  DossierView view(UUID id) {
    return view(service.readable(id));
  }

  private DossierView view(Nomination nomination) {
    return DossierView.of(nomination, facts.dossier(nomination), units.tree());
  }
}
