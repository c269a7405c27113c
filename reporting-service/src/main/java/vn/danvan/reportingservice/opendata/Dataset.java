package vn.danvan.reportingservice.opendata;

import static vn.danvan.reportingservice.fact.Metric.COMMENDATION;
import static vn.danvan.reportingservice.fact.Metric.DIALOGUE_HELD;
import static vn.danvan.reportingservice.fact.Metric.DIALOGUE_PARTICIPANTS;
import static vn.danvan.reportingservice.fact.Metric.DUTY_HELD;
import static vn.danvan.reportingservice.fact.Metric.DUTY_MISSED;
import static vn.danvan.reportingservice.fact.Metric.DUTY_REQUIRED;
import static vn.danvan.reportingservice.fact.Metric.DUTY_SHORTFALL;
import static vn.danvan.reportingservice.fact.Metric.LEGAL_AID_CASE_OPENED;
import static vn.danvan.reportingservice.fact.Metric.LEGAL_AID_REQUESTED;
import static vn.danvan.reportingservice.fact.Metric.MODEL_LEDGER;
import static vn.danvan.reportingservice.fact.Metric.REPLICATION_ADOPTED;
import static vn.danvan.reportingservice.fact.Metric.REPLICATION_DROPPED;
import static vn.danvan.reportingservice.fact.Metric.SESSION_ATTENDANCES;
import static vn.danvan.reportingservice.fact.Metric.SESSION_HELD;
import static vn.danvan.reportingservice.opendata.OpenFigure.counted;
import static vn.danvan.reportingservice.opendata.OpenFigure.ofPersons;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.danvan.platform.problem.Phrase;

/** What is given to everybody: figures of a year by unit, named as in the reports. */
enum Dataset {
  MODELS(
      "Mô hình đăng ký",
      "Models registered",
      counted("registered", "Trong sổ đăng ký của năm", "In the year's ledger", MODEL_LEDGER, ""),
      counted("newRegistered", "Đăng ký mới", "Registered as new", MODEL_LEDGER, "NEW"),
      counted(
          "carriedOver",
          "Chuyển tiếp từ năm trước",
          "Carried over from the year before",
          MODEL_LEDGER,
          "CARRIED_OVER")),
  REPLICATION(
      "Nhân rộng mô hình",
      "Replication of models",
      counted("copies", "Lượt nhân rộng trong năm", "Adopted in the year", REPLICATION_ADOPTED, ""),
      counted("dropped", "Lượt thôi nhân rộng", "Dropped in the year", REPLICATION_DROPPED, "")),
  DIALOGUES(
      "Đối thoại với Nhân dân",
      "Dialogues with citizens",
      counted("held", "Đã tổ chức", "Held", DIALOGUE_HELD, ""),
      ofPersons("participants", "Số người dự", "People who took part", DIALOGUE_PARTICIPANTS, "")),
  DUTIES(
      "Trách nhiệm đối thoại của người đứng đầu",
      "Heads' duties to hold dialogues",
      counted("required", "Phải tổ chức", "Required", DUTY_REQUIRED, ""),
      counted("held", "Được tính vào trách nhiệm", "Fulfilling duties", DUTY_HELD, ""),
      counted("shortfall", "Còn thiếu", "Short of what is required", DUTY_SHORTFALL, ""),
      counted("missed", "Còn thiếu khi đã hết hạn", "Short after the last day", DUTY_MISSED, "")),
  SESSIONS(
      "Tuyên truyền, phổ biến pháp luật, tập huấn, trợ giúp pháp lý",
      "Propaganda, legal education, training, legal aid",
      counted("propagandaSessions", "Buổi tuyên truyền", "Propaganda", SESSION_HELD, "PROPAGANDA"),
      ofPersons(
          "propagandaAttendances",
          "Lượt người dự tuyên truyền",
          "Attendances of propaganda",
          SESSION_ATTENDANCES,
          "PROPAGANDA"),
      counted(
          "legalEducationSessions",
          "Buổi phổ biến pháp luật",
          "Legal education",
          SESSION_HELD,
          "LEGAL_EDUCATION"),
      ofPersons(
          "legalEducationAttendances",
          "Lượt người dự phổ biến pháp luật",
          "Attendances of legal education",
          SESSION_ATTENDANCES,
          "LEGAL_EDUCATION"),
      counted("trainingSessions", "Buổi tập huấn", "Training", SESSION_HELD, "TRAINING"),
      ofPersons(
          "trainingAttendances",
          "Lượt người dự tập huấn",
          "Attendances of training",
          SESSION_ATTENDANCES,
          "TRAINING"),
      ofPersons(
          "legalAidRequests",
          "Yêu cầu trợ giúp pháp lý",
          "Requests for legal aid",
          LEGAL_AID_REQUESTED,
          ""),
      ofPersons(
          "legalAidCases",
          "Vụ việc trợ giúp pháp lý",
          "Cases of legal aid",
          LEGAL_AID_CASE_OPENED,
          "")),
  COMMENDATIONS(
      "Khen thưởng",
      "Commendations",
      counted("collectives", "Tập thể", "Collectives", COMMENDATION, "").ofOwners("COLLECTIVE"),
      ofPersons("individuals", "Cá nhân", "Individuals", COMMENDATION, "").ofOwners("INDIVIDUAL"));

  private final Phrase title;
  private final List<OpenFigure> figures;

  Dataset(String vi, String en, OpenFigure... figures) {
    this.title = new Phrase(vi, en);
    this.figures = List.of(figures);
  }

  /** As addresses name it. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Dataset> of(String code) {
    return Stream.of(values()).filter(one -> one.code().equals(code)).findFirst();
  }

  Phrase title() {
    return title;
  }

  List<OpenFigure> figures() {
    return figures;
  }
}
