package vn.danvan.reportingservice.reportedfigure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.danvan.platform.access.Access;
import vn.danvan.platform.access.Caller;
import vn.danvan.platform.access.CurrentCaller;
import vn.danvan.platform.access.Role;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.rest.AllowedAction;
import vn.danvan.platform.units.UnitDirectory;

/**
 * Who judges reported figures: the signatory those of the own unit, an officer of the province
 * those below too.
 */
@ApplicationScoped
class FigureJudges {

  private static final String PROVINCE = "PROVINCE";

  private final Access access;
  private final CurrentCaller caller;
  private final UnitDirectory units;

  FigureJudges(Access access, CurrentCaller caller, UnitDirectory units) {
    this.access = access;
    this.caller = caller;
    this.units = units;
  }

  void require(ReportedFigure figure) {
    var judge = access.require(Role.OFFICER, Role.SIGNATORY);
    access.requireSight(figure.unitId());
    if (!mayJudge(judge, figure)) {
      throw PlatformProblem.NOT_ALLOWED.because();
    }
  }

  private boolean mayJudge(Caller judge, ReportedFigure figure) {
    return judge.has(Role.SIGNATORY)
        ? figure.unitId().equals(judge.unit())
        : judge.has(Role.OFFICER)
            && units
                .tree()
                .find(judge.unit())
                .filter(unit -> unit.level().equals(PROVINCE))
                .isPresent();
  }

  /** What the caller may do with it, with what is missing. */
  List<AllowedAction> actions(ReportedFigure figure) {
    var path = ReportedFigureResource.PATH + "/" + figure.id();
    var judge =
        caller
            .find()
            .filter(one -> one.unit() != null && access.sees(figure.unitId()))
            .filter(one -> mayJudge(one, figure));
    if (judge.isEmpty()) {
      return List.of();
    }
    return switch (figure.state()) {
      case ENTERED -> {
        var same = figure.wasEnteredBy(judge.get().subject());
        yield List.of(
            new AllowedAction(
                "approval",
                path + "/approval",
                !same,
                same ? List.of(ReportedFigureProblem.SECOND_PERSON_NEEDED.slug()) : List.of()),
            AllowedAction.ready("rejection", path + "/rejection"));
      }
      case APPROVED -> List.of(AllowedAction.ready("withdrawal", path + "/withdrawal"));
      case REJECTED, WITHDRAWN -> List.of();
    };
  }
}
