package vn.danvan.deploy.demo.plan;

import java.time.LocalDate;

/**
 * A model put forward in a round, with what became of it.
 *
 * @param number its place among the province's nominations, from 1
 * @param model number of the model
 * @param nominatingUnit code of the unit that puts it forward; in a unit's own round that unit
 * @param ownScore the unit's own score, of 100
 * @param eligibleOn day on which the dossier was found complete
 * @param members members of the body that decides
 * @param votesCast votes cast, at most {@code members}
 */
public record PlannedNomination(
    int number,
    int model,
    String nominatingUnit,
    int ownScore,
    LocalDate submittedOn,
    LocalDate eligibleOn,
    boolean approved,
    int votesFor,
    int votesCast,
    int members) {}
