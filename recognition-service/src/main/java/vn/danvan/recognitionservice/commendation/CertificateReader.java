package vn.danvan.recognitionservice.commendation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.danvan.platform.document.OfficialDocument;
import vn.danvan.platform.problem.PlatformProblem;

/** Gives certificates to those who may read the names on them. */
@ApplicationScoped
class CertificateReader {

  private final CommendationRepository commendations;
  private final CommendationAccess access;
  private final Certificates certificates;

  CertificateReader(
      CommendationRepository commendations, CommendationAccess access, Certificates certificates) {
    this.commendations = commendations;
    this.access = access;
    this.certificates = certificates;
  }

  /**
   * The certificate of what was awarded and stands.
   *
   * @throws vn.danvan.platform.problem.DomainException {@code not-allowed} to whom the person's
   *     name is not told; {@code not-awarded}
   * @see "docs/rules.md: R-COM-03 (names), R-COM-10 (certificates)"
   */
  OfficialDocument certificate(UUID id) {
    access.requireReader();
    var commendation = commendations.read(id);
    access.requireSight(commendation);
    var entitled = access.seesNames(commendation);
    if (commendation.data().recipientKind() == RecipientKind.INDIVIDUAL
        && commendation.recipientName(entitled) == null) {
      throw PlatformProblem.NOT_ALLOWED.because();
    }
    if (commendation.state() != CommendationState.AWARDED) {
      throw CommendationProblem.NOT_AWARDED.because(commendation.state());
    }
    return certificates.of(commendation, entitled);
  }
}
