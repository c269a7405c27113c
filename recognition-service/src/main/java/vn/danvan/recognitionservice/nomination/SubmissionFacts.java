package vn.danvan.recognitionservice.nomination;

import java.time.LocalDate;
import java.util.List;
import vn.danvan.recognitionservice.knownmodel.KnownModel;
import vn.danvan.recognitionservice.round.RoundFacts;

/**
 * What the guards of a submission are checked against.
 *
 * @param ownerName name of the model's owner unit
 * @param ownerValid whether that unit was valid on the day of the submission
 * @param recognizedAtOwnLevel whether a recognition at own level counted on that day
 * @param recognizedInRound whether the model is recognized in the round already
 * @param terms what the round grants the nominating unit
 * @param dossier what is handed in, and what the scheme asks of it
 * @param lacking what the model's province asked for by that day and the model has not
 */
record SubmissionFacts(
    RoundFacts round,
    KnownModel model,
    String ownerName,
    boolean ownerValid,
    boolean recognizedAtOwnLevel,
    boolean recognizedInRound,
    List<String> lacking,
    Terms terms,
    DossierFacts dossier) {

  /**
   * What the round grants the nominating unit.
   *
   * @param deadline its last day for nominations
   * @param quota most nominations that it may put forward, or null
   * @param nominated others that it has put forward
   */
  record Terms(LocalDate deadline, Integer quota, int nominated) {}
}
