package vn.danvan.recognitionservice.commendation;

import jakarta.enterprise.context.ApplicationScoped;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.rest.RequestValidator;
import vn.danvan.platform.text.Folding;
import vn.danvan.platform.units.UnitDirectory;

/** Says what a certificate's code stands for, without more than the certificate says. */
@ApplicationScoped
class VerificationService {

  private final CommendationRepository commendations;
  private final CommendationForms forms;
  private final UnitDirectory units;
  private final RequestValidator validator;

  VerificationService(
      CommendationRepository commendations,
      CommendationForms forms,
      UnitDirectory units,
      RequestValidator validator) {
    this.commendations = commendations;
    this.forms = forms;
    this.units = units;
    this.validator = validator;
  }

  VerificationView read(String code) {
    return view(find(code), null);
  }

  VerificationView verify(VerificationRequest request) {
    validator.check(request).pass();
    var found = find(request.code());
    return view(found, request.name() == null ? null : matches(found, request.name()));
  }

  private Commendation find(String code) {
    return VerificationCodes.read(code)
        .flatMap(commendations::byCode)
        .orElseThrow(PlatformProblem.UNKNOWN::because);
  }

  private boolean matches(Commendation commendation, String name) {
    var printed =
        commendation.recipientName(true) == null
            ? units.tree().name(commendation.data().recipientUnitId())
            : commendation.recipientName(true);
    return Folding.fold(printed).equals(Folding.fold(name));
  }

  private VerificationView view(Commendation commendation, Boolean nameMatches) {
    var tree = units.tree();
    var data = commendation.data();
    return new VerificationView(
        data.state() == CommendationState.AWARDED,
        data.revokedOn(),
        data.formCode(),
        forms.nameVi(data.formCode()),
        tree.ref(data.issuerId()),
        data.decisionNumber(),
        data.decidedOn(),
        data.recipientKind(),
        tree.ref(data.recipientUnitId()),
        commendation.recipientName(false),
        data.fromYear(),
        data.toYear(),
        nameMatches);
  }
}
