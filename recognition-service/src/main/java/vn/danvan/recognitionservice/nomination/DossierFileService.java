package vn.danvan.recognitionservice.nomination;

import static vn.danvan.platform.problem.PlatformProblem.ILLEGAL_TRANSITION;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.util.UUID;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import vn.danvan.platform.file.FileAnswers;
import vn.danvan.platform.file.FileStore;
import vn.danvan.platform.journal.Journal;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.Phrase;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.time.Occurrence;
import vn.danvan.platform.time.VietnamTime;
import vn.danvan.recognitionservice.round.RoundAccess;

/**
 * Takes files for dossiers and gives them out.
 *
 * @see "docs/rules.md: R-NOM-15 (files), R-ATT-02 (content), R-ATT-04 (storage)"
 */
@ApplicationScoped
class DossierFileService {

  /** So many files a nomination may have, put in its dossier or not. */
  static final int MOST = 200;

  private static final Phrase TOO_MANY =
      new Phrase("Hồ sơ đã có {0} tệp, nhiều nhất là {0}.", "The dossier has {0} files, the most.");

  private final DossierFileRepository dossierFiles;
  private final NominationService service;
  private final FileStore files;
  private final RoundAccess roundAccess;
  private final VietnamTime time;
  private final Journal journal;

  DossierFileService(
      DossierFileRepository dossierFiles,
      NominationService service,
      FileStore files,
      RoundAccess roundAccess,
      VietnamTime time,
      Journal journal) {
    this.dossierFiles = dossierFiles;
    this.service = service;
    this.files = files;
    this.roundAccess = roundAccess;
    this.time = time;
    this.journal = journal;
  }

  /** The file is durable before its row is written. */
  DossierFileView add(UUID nominationId, FileUpload upload, String onBehalfOf) {
    roundAccess.requireClerkRole();
    var nomination = service.visible(nominationId);
    var actsFor = roundAccess.requireActingFor(nomination.nominatingUnitId(), onBehalfOf);
    if (!nomination.isWithTheUnit()) {
      throw ILLEGAL_TRANSITION.because("files", nomination.state());
    }
    var guards = new Guards();
    guards.check(
        dossierFiles.countOf(nominationId) < MOST,
        "",
        "too-many-files",
        "R-NOM-15",
        TOO_MANY,
        MOST);
    guards.pass();
    var id = Ids.next();
    var on = time.today();
    var file = new DossierFile(id, nominationId, files.take(id, upload), on);
    dossierFiles.save(file);
    journal.append(file.added(), Occurrence.on(on).onBehalfOf(actsFor.orElse(null)));
    return DossierFileView.of(file, file.description());
  }

  FileAnswers.Description describe(UUID nominationId, UUID id) {
    service.readable(nominationId);
    var file = dossierFiles.read(id);
    if (!file.nominationId().equals(nominationId)) {
      throw PlatformProblem.UNKNOWN.because();
    }
    return file.description();
  }

  /** The content of a file that was described before. */
  InputStream open(UUID id) {
    return files.open(id);
  }
}
