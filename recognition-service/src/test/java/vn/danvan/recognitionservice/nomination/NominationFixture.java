package vn.danvan.recognitionservice.nomination;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.platform.problem.Guards;
import vn.danvan.recognitionservice.knownmodel.KnownModel;
import vn.danvan.recognitionservice.levelchain.Procedure;
import vn.danvan.recognitionservice.round.RoundFacts;
import vn.danvan.recognitionservice.round.RoundState;

/** A model of a district and the province's round of 2023, whose deadline is 2023-11-15. */
final class NominationFixture {

  static final LocalDate DEADLINE = LocalDate.of(2023, 11, 15);
  static final SubmissionFacts.Terms TERMS = new SubmissionFacts.Terms(DEADLINE, null, 9);
  static final DossierFacts DOSSIER =
      new DossierFacts(Set.of(), List.of(), null, false, Dossier.EMPTY, 88, null);
  static final UUID AUTHORITY = Ids.next();
  static final UUID UNIT = Ids.next();

  private NominationFixture() {}

  static RoundFacts round(RoundState state) {
    return new RoundFacts(
        Ids.next(),
        state,
        AUTHORITY,
        AUTHORITY,
        "PROVINCE",
        Procedure.COUNCIL,
        2023,
        DEADLINE,
        6,
        LocalDate.of(2023, 11, 1),
        null,
        true,
        Set.of(UNIT),
        null,
        null);
  }

  static KnownModel model(LocalDate launchedOn, int ledgerYear) {
    return new KnownModel(
        Ids.next(),
        4,
        "ACTIVE",
        "Camera an ninh",
        "DEFENSE_SECURITY",
        UNIT,
        "COLLECTIVE",
        "DISTRICT",
        launchedOn,
        null,
        null,
        List.of(new KnownModel.LedgerEntry(ledgerYear, "NEW", LocalDate.of(ledgerYear, 3, 1), "1")),
        AUTHORITY,
        Set.of("AREA", "OBJECTIVE", "START"));
  }

  static KnownModel model() {
    return model(LocalDate.of(2023, 4, 1), 2023);
  }

  static SubmissionFacts facts(KnownModel model) {
    return new SubmissionFacts(
        round(RoundState.OPEN), model, "Huyện", true, true, false, List.of(), TERMS, DOSSIER);
  }

  static Nomination draft() {
    return Nomination.draft(
        round(RoundState.OPEN), model(), UNIT, AUTHORITY, 88, DEADLINE, new Guards());
  }

  static Nomination submitted() {
    var nomination = draft();
    nomination.submit(facts(model()), DEADLINE, new Guards());
    return nomination;
  }

  static Nomination inReview() {
    var nomination = submitted();
    nomination.check(true, facts(model()), DEADLINE, new Guards());
    nomination.startReview(DEADLINE);
    return nomination;
  }
}
