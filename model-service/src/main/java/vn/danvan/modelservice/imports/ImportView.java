package vn.danvan.modelservice.imports;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.problem.Problem;
import vn.danvan.platform.rest.Versioned;
import vn.danvan.platform.table.TableFormat;

/**
 * A file that is imported, as answers show it.
 *
 * @param dryRun whether it is only checked
 * @param rowsTotal rows with data
 * @param rowsDone rows done in the present state
 * @param created rows that became something new; in a dry run, that would
 * @param existing rows that say what was there already and were left alone
 * @param faults how many faults its rows have
 * @param problem what is wrong with the file, with its first 100 faults; null while nothing is
 *     known to be
 * @param errorFile where all faults are read as a file; null without any
 * @param repeats the import of the very same file that was done before, so that this one adds
 *     nothing
 */
@Schema(name = "FileImport")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportView(
    UUID id,
    long version,
    ImportState state,
    boolean dryRun,
    TableFormat format,
    @Schema(examples = "10000") int rowsTotal,
    int rowsDone,
    int created,
    int existing,
    int faults,
    Problem problem,
    String errorFile,
    UUID repeats,
    Instant receivedAt,
    Instant finishedAt)
    implements Versioned {

  static ImportView of(FileImport file, Problem problem, String errorFile) {
    return new ImportView(
        file.id(),
        file.version(),
        file.state(),
        file.dryRun(),
        file.format(),
        file.rowsTotal(),
        file.rowsDone(),
        file.created(),
        file.existing(),
        file.faults(),
        problem,
        errorFile,
        file.repeats(),
        file.receivedAt(),
        file.finishedAt());
  }

  static Problem problem(String title, List<Problem.Error> errors) {
    return new Problem(
        "/problems/" + ImportProblem.IMPORT_ERRORS.slug(),
        title,
        ImportProblem.IMPORT_ERRORS.kind().status(),
        title,
        null,
        errors);
  }
}
