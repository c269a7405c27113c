package vn.danvan.reportingservice.report;

import static vn.danvan.reportingservice.fact.Metric.MODEL_LEDGER;
import static vn.danvan.reportingservice.fact.Metric.NOMINATION_OWN;
import static vn.danvan.reportingservice.fact.Metric.NOMINATION_UP;
import static vn.danvan.reportingservice.fact.Metric.RECOGNITION_OWN;
import static vn.danvan.reportingservice.fact.Metric.RECOGNITION_UP;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.danvan.reportingservice.fact.Metric;

/** The figures of the recognition funnel and what each takes from a year's entries. */
final class FunnelFigures {

  static final String REGISTERED = "registered";
  static final String CONSIDERED_OWN_LEVEL = "consideredOwnLevel";
  static final String RECOGNIZED_OWN_LEVEL = "recognizedOwnLevel";
  static final String RECOGNIZED_EARLIER = "recognizedEarlier";
  static final String NOMINATED = "nominated";
  static final String RECOGNIZED_HIGHER_LEVEL = "recognizedHigherLevel";
  static final String COLLECTIVES = "collectives";
  static final String INDIVIDUALS = "individuals";
  static final String UNITS_EXPECTED = "unitsExpected";
  static final String UNITS_CONSIDERED = "unitsConsidered";
  static final String UNITS_RECOGNIZED = "unitsRecognized";
  static final String UNITS_NOMINATED = "unitsNominated";

  static final Set<String> VERDICTS = Set.of("APPROVED", "NOT_APPROVED");

  private static final Set<String> OF_UNITS =
      Set.of(UNITS_EXPECTED, UNITS_CONSIDERED, UNITS_RECOGNIZED, UNITS_NOMINATED);

  static final List<Figure> ALL =
      List.of(
          Figure.own(
              REGISTERED,
              "số mô hình có trong sổ đăng ký của năm (đăng ký mới và chuyển tiếp, không kể mô hình đã rút hoặc bị từ chối), tính theo năm của sổ",
              "the models with a ledger entry of the year (new and carried over, without those withdrawn or rejected), by the ledger's year"),
          Figure.own(
              CONSIDERED_OWN_LEVEL,
              "số mô hình đã được xét ở cấp mình (đề nghị đã có kết quả xét), tính theo năm của đợt xét",
              "the models considered at own level (nominations with a verdict), by the round's year"),
          Figure.own(
              RECOGNIZED_OWN_LEVEL,
              "số mô hình được công nhận ở cấp mình, tính theo năm của đợt xét",
              "the models recognized at own level, by the round's year"),
          Figure.own(
              RECOGNIZED_EARLIER,
              "số mô hình trong sổ của năm đã được công nhận ở cấp mình từ đợt xét của năm trước và không có trong đợt năm nay",
              "the models of the year's ledger recognized at own level in an earlier year's round and not in this year's"),
          Figure.own(
              NOMINATED,
              "số mô hình được đề nghị lên cấp trên (kể cả đề nghị đã rút), tính theo năm của đợt xét",
              "the models nominated to the higher level (withdrawn nominations included), by the round's year"),
          Figure.own(
              RECOGNIZED_HIGHER_LEVEL,
              "số mô hình được cấp trên công nhận, tính theo năm của đợt xét",
              "the models recognized at the higher level, by the round's year"),
          Figure.own(
              COLLECTIVES,
              "số tập thể có mô hình được cấp trên công nhận, tính theo năm của đợt xét",
              "the models of collectives recognized at the higher level, by the round's year"),
          Figure.own(
              INDIVIDUALS,
              "số cá nhân có mô hình được cấp trên công nhận, tính theo năm của đợt xét",
              "the models of individuals recognized at the higher level, by the round's year"),
          Figure.own(
              UNITS_EXPECTED,
              "số đơn vị thuộc diện xét của đợt, tính theo năm của đợt xét",
              "the units that the round expects, by the round's year"),
          Figure.own(
              UNITS_CONSIDERED,
              "số đơn vị đã xét ở cấp mình, tính theo năm của đợt xét",
              "the units that have considered at own level, by the round's year"),
          Figure.own(
              UNITS_RECOGNIZED,
              "số đơn vị đã công nhận mô hình ở cấp mình, tính theo năm của đợt xét",
              "the units that have recognized models at own level, by the round's year"),
          Figure.own(
              UNITS_NOMINATED,
              "số đơn vị đã đề nghị lên cấp trên, tính theo năm của đợt xét",
              "the units that have nominated to the higher level, by the round's year"));

  private FunnelFigures() {}

  static Figure named(String name) {
    return ALL.stream().filter(figure -> figure.name().equals(name)).findFirst().orElseThrow();
  }

  static boolean isOfUnits(String figure) {
    return OF_UNITS.contains(figure);
  }

  /** What a figure takes from the years; a model may stand in several of them. */
  static List<Selection> selections(String figure, List<FunnelYear> years) {
    return IntStream.range(0, years.size())
        .boxed()
        .flatMap(slice -> inYear(figure, years.get(slice)).map(one -> in(slice, one)))
        .toList();
  }

  private static Stream<Selection> inYear(String figure, FunnelYear year) {
    return switch (figure) {
      case REGISTERED -> Stream.of(inYear(MODEL_LEDGER, year, Set.of()));
      case CONSIDERED_OWN_LEVEL ->
          Stream.of(NOMINATION_OWN, NOMINATION_UP)
              .map(metric -> own(inYear(metric, year, VERDICTS), year));
      case RECOGNIZED_OWN_LEVEL ->
          Stream.of(RECOGNITION_OWN, RECOGNITION_UP)
              .map(metric -> own(inYear(metric, year, Set.of()), year));
      case NOMINATED -> Stream.of(higher(inYear(NOMINATION_UP, year, Set.of()), year, ""));
      case RECOGNIZED_HIGHER_LEVEL ->
          Stream.of(higher(inYear(RECOGNITION_UP, year, Set.of()), year, ""));
      case COLLECTIVES ->
          Stream.of(higher(inYear(RECOGNITION_UP, year, Set.of()), year, "COLLECTIVE"));
      case INDIVIDUALS ->
          Stream.of(higher(inYear(RECOGNITION_UP, year, Set.of()), year, "INDIVIDUAL"));
      default -> throw new IllegalArgumentException(figure);
    };
  }

  static Selection inYear(Metric metric, FunnelYear year, Set<String> classes) {
    return new Selection(1, metric, year.start(), year.end(), classes);
  }

  /** Nominations to the higher level, of one state. */
  static Selection nominated(FunnelYear year, String state) {
    return higher(inYear(NOMINATION_UP, year, Set.of(state)), year, "");
  }

  private static Selection own(Selection one, FunnelYear year) {
    return withLevels(one, year.ownLevels(), "");
  }

  private static Selection higher(Selection one, FunnelYear year, String ownerKind) {
    return withLevels(one, Set.of(year.higher()), ownerKind);
  }

  private static Selection withLevels(Selection one, Set<String> levels, String ownerKind) {
    return new Selection(
        one.slice(), 1, one.metric(), one.from(), one.to(), one.classes(), ownerKind, levels);
  }

  private static Selection in(int slice, Selection one) {
    return new Selection(
        slice, 1, one.metric(), one.from(), one.to(), one.classes(), one.ownerKind(), one.levels());
  }
}
