package vn.danvan.reportingservice.report;

import static vn.danvan.reportingservice.fact.Metric.LEGAL_AID_CASE_OPENED;
import static vn.danvan.reportingservice.fact.Metric.LEGAL_AID_FIRST_CASE_OPENED;
import static vn.danvan.reportingservice.fact.Metric.LEGAL_AID_REQUESTED;
import static vn.danvan.reportingservice.fact.Metric.SESSION_ATTENDANCES;
import static vn.danvan.reportingservice.fact.Metric.SESSION_HELD;
import static vn.danvan.reportingservice.report.Range.PERIOD;
import static vn.danvan.reportingservice.report.Term.plus;

import jakarta.inject.Singleton;
import java.util.List;
import vn.danvan.reportingservice.tally.Cells;

/**
 * R8: sessions and attendances, which are not persons; requests for legal aid and their cases,
 * which are two figures.
 */
@Singleton
class Sessions extends FlowReport {

  private static final String PROPAGANDA = "PROPAGANDA";
  private static final String LEGAL_EDUCATION = "LEGAL_EDUCATION";
  private static final String TRAINING = "TRAINING";

  private static final List<Figure> FIGURES =
      List.of(
          held("propagandaSessions", PROPAGANDA, "tuyên truyền", "propaganda"),
          attended("propagandaAttendances", PROPAGANDA, "tuyên truyền", "propaganda"),
          held(
              "legalEducationSessions",
              LEGAL_EDUCATION,
              "phổ biến, giáo dục pháp luật",
              "legal-education"),
          attended(
              "legalEducationAttendances",
              LEGAL_EDUCATION,
              "phổ biến, giáo dục pháp luật",
              "legal-education"),
          held("trainingSessions", TRAINING, "tập huấn", "training"),
          attended("trainingAttendances", TRAINING, "tập huấn", "training"),
          Figure.count(
                  "legalAidRequests",
                  "số yêu cầu trợ giúp pháp lý, tính theo ngày yêu cầu",
                  "the requests for legal aid, by day of the request",
                  plus(LEGAL_AID_REQUESTED, PERIOD))
              .countingPersons(),
          Figure.count(
                  "legalAidCases",
                  "số vụ việc trợ giúp pháp lý, tính theo ngày thụ lý",
                  "the cases of legal aid, by day of their opening",
                  plus(LEGAL_AID_CASE_OPENED, PERIOD))
              .countingPersons());

  Sessions(Cells cells, RecordReader records) {
    super(cells, records);
  }

  private static Figure held(String name, String kind, String vi, String en) {
    return Figure.count(
        name,
        "số buổi " + vi + ", tính theo ngày tổ chức",
        "the " + en + " sessions, by the day held",
        plus(SESSION_HELD, PERIOD, kind));
  }

  private static Figure attended(String name, String kind, String vi, String en) {
    return Figure.amount(
            name,
            "số lượt người dự các buổi " + vi + ", tính theo ngày tổ chức",
            "the attendances (not persons) of " + en + " sessions, by the day held",
            plus(SESSION_ATTENDANCES, PERIOD, kind))
        .countingPersons();
  }

  @Override
  public String name() {
    return "sessions";
  }

  @Override
  public List<Figure> figures() {
    return FIGURES;
  }

  @Override
  public List<By> groupings() {
    return List.of(By.UNIT, By.FIELD, By.BASIC_FIELD, By.LEVEL, By.KIND, By.MONTH, By.YEAR);
  }

  @Override
  List<Identity> identities(Totals totals) {
    var sessions =
        totals.of("propagandaSessions")
            + totals.of("legalEducationSessions")
            + totals.of("trainingSessions");
    var attendances =
        totals.of("propagandaAttendances")
            + totals.of("legalEducationAttendances")
            + totals.of("trainingAttendances");
    return List.of(
        new Identity(
            "8",
            sessions == totals.sum(plus(SESSION_HELD, PERIOD))
                && attendances == totals.sum(plus(SESSION_ATTENDANCES, PERIOD))),
        new Identity(
            "9",
            totals.of("legalAidCases") >= totals.sum(plus(LEGAL_AID_FIRST_CASE_OPENED, PERIOD))));
  }
}
