package vn.danvan.reportingservice.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import vn.danvan.platform.units.UnitRef;
import vn.danvan.reportingservice.report.RecordReader.Linked;

/**
 * R9: what is linked to campaigns, or to directives, on some day of the period, of the same models
 * that {@code models-by-field} has in total. A model that is linked to two of them stands in both
 * rows and counts once in the totals, and so do units.
 */
abstract class LinkedModels implements Report {

  private static final String MODELS = "models";
  private static final String UNITS = "units";

  private static final String NAMES =
      "SELECT code, min(name_vi) AS name FROM reference WHERE kind = :kind GROUP BY code";

  private final By by;
  private final RecordReader records;
  private final List<Figure> figures;

  /**
   * @param by also names the kind of the links
   * @param vi what models are linked to
   * @param en the same in English
   */
  LinkedModels(By by, RecordReader records, String vi, String en) {
    this.by = by;
    this.records = records;
    this.figures =
        List.of(
            Figure.own(
                MODELS,
                "số mô hình gắn với " + vi + ", hoạt động ít nhất một ngày trong kỳ",
                "the models linked to " + en + " and active on some day of the period"),
            Figure.own(
                UNITS,
                "số đơn vị có mô hình gắn với " + vi + " trong kỳ",
                "the units that own such models"));
  }

  @Override
  public List<Figure> figures() {
    return figures;
  }

  @Override
  public List<By> groupings() {
    return List.of(by);
  }

  @Override
  public boolean filtersByLinks() {
    return true;
  }

  @Override
  public Content compute(Handle handle, Question question) {
    var byLink = new TreeMap<String, List<Linked>>();
    var all = new ArrayList<Linked>();
    for (var one : linked(handle, question)) {
      if (one.link() == null) {
        all.add(one);
      } else {
        byLink.computeIfAbsent(one.link(), _ -> new ArrayList<>()).add(one);
      }
    }
    var names = names(handle);
    var rows = new ArrayList<Map<String, Object>>();
    byLink.forEach(
        (link, found) -> {
          var code = link.substring(prefix().length());
          var subject = new LinkedHashMap<String, Object>();
          subject.put("code", code);
          subject.put("name", names.get(code));
          rows.add(FlowReport.row(by.parameter(), subject, figures(question, found)));
        });
    return new Content(figures(question, all), rows, List.of(), List.of());
  }

  private Map<String, Object> figures(Question question, Collection<Linked> found) {
    var figures = new LinkedHashMap<String, Object>();
    figures.put(MODELS, found.stream().mapToLong(Linked::records).sum());
    figures.put(UNITS, found.stream().map(one -> shown(question, one.unit())).distinct().count());
    return figures;
  }

  /** By today's tree a unit is what took it over. */
  private static UUID shown(Question question, UUID unit) {
    var place = question.current() == null ? null : question.current().place(unit);
    return place == null ? unit : place;
  }

  private Map<String, String> names(Handle handle) {
    var names = new HashMap<String, String>();
    handle
        .createQuery(NAMES)
        .bind("kind", by.name())
        .map((row, _) -> new String[] {row.getString("code"), row.getString("name")})
        .forEach(row -> names.put(row[0], row[1]));
    return names;
  }

  private List<Linked> linked(Handle handle, Question question) {
    return records.linked(
        handle, narrowed(question), ModelsByField.TOTAL.in(question.period()), prefix());
  }

  private Question narrowed(Question question) {
    return question.with(question.filter().linkedTo(by.name()));
  }

  private String prefix() {
    return by.name() + ":";
  }

  @Override
  public List<RecordView> records(
      Handle handle, Question question, Figure figure, List<String> after, int limit) {
    if (figure.name().equals(UNITS)) {
      return units(handle, question, after, limit);
    }
    return records.read(
        handle,
        narrowed(question),
        ModelsByField.TOTAL.in(question.period()),
        Figure.Kind.COUNT,
        after,
        limit);
  }

  private List<RecordView> units(Handle handle, Question question, List<String> after, int limit) {
    return linked(handle, question).stream()
        .map(one -> shown(question, one.unit()))
        .collect(
            Collectors.toMap(
                UUID::toString, id -> question.tree().ref(id), (one, _) -> one, TreeMap::new))
        .tailMap(after.isEmpty() ? "" : after.getLast(), false)
        .values()
        .stream()
        .limit(limit)
        .map(LinkedModels::unit)
        .toList();
  }

  private static RecordView unit(UnitRef unit) {
    return new RecordView(
        unit.id(),
        "unit",
        unit,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of("", unit.id().toString()));
  }
}
