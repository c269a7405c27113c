package vn.danvan.dialogueservice.recommendation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The supervision of a dialogue's list as it is recorded.
 *
 * @param share percent; null but for samples
 * @param seed by which the sample was drawn; null but for samples
 * @param listedIds all that it is about
 * @param namedIds those that are looked at one by one
 */
record SupervisionListData(
    UUID id,
    long version,
    SupervisionPolicy policy,
    SupervisionListState state,
    UUID dialogueId,
    UUID supervisorUnitId,
    Integer share,
    Long seed,
    List<UUID> listedIds,
    List<UUID> namedIds,
    int passed,
    int failed,
    LocalDate begunOn,
    LocalDate concludedOn) {}
