package vn.danvan.modelservice.model;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.danvan.platform.persistence.Aggregate;
import vn.danvan.platform.text.Folding;

/**
 * One document by which a body registered, carried over, returned or rejected many models. It is
 * recorded once and never changes.
 */
@Entity
class RegistrationList extends Aggregate {

  private String documentNumber;
  private String documentKey;
  private LocalDate documentDate;
  private int documentYear;
  private UUID registeringUnitId;
  private int year;
  private LocalDate decidedOn;

  @ElementCollection
  @CollectionTable(name = "registration_list_line", joinColumns = @JoinColumn(name = "list_id"))
  @OrderColumn(name = "line")
  private List<Line> lines = new ArrayList<>();

  protected RegistrationList() {}

  private RegistrationList(UUID id) {
    super(id);
  }

  /**
   * What was decided on a model.
   *
   * @param number null unless it was registered
   * @param modelVersion the model's version after the decision
   */
  @Embeddable
  record Line(
      UUID modelId,
      @Enumerated(EnumType.STRING) LineDecision decision,
      String number,
      long modelVersion) {}

  /**
   * Records the document and what was decided by it.
   *
   * @param on day of the decision (Vietnam)
   * @see "docs/rules.md: R-MOD-07 (registration lists)"
   */
  static RegistrationList record(
      UUID id,
      RegistrationListRequest request,
      UUID registeringUnit,
      LocalDate on,
      List<Line> lines) {
    var list = new RegistrationList(id);
    list.documentNumber = request.documentNumber();
    list.documentKey = Folding.fold(request.documentNumber());
    list.documentDate = documentDate(request, on);
    list.documentYear = list.documentDate.getYear();
    list.registeringUnitId = registeringUnit;
    list.year = request.year();
    list.decidedOn = on;
    list.lines.addAll(lines);
    list.raiseVersion();
    return list;
  }

  static LocalDate documentDate(RegistrationListRequest request, LocalDate on) {
    return request.documentDate() == null ? on : request.documentDate();
  }

  UUID registeringUnitId() {
    return registeringUnitId;
  }

  String documentNumber() {
    return documentNumber;
  }

  LocalDate documentDate() {
    return documentDate;
  }

  int year() {
    return year;
  }

  LocalDate decidedOn() {
    return decidedOn;
  }

  List<Line> lines() {
    return List.copyOf(lines);
  }

  /** The whole public state; the lines are facts of the models. */
  RegistrationListRecorded recorded() {
    return new RegistrationListRecorded(
        new RegistrationListRecorded.Data(
            id(),
            version(),
            documentNumber,
            documentDate,
            registeringUnitId,
            year,
            decidedOn,
            count(LineDecision.REGISTER),
            count(LineDecision.RETURN),
            count(LineDecision.REJECT),
            count(LineDecision.CARRY_OVER)));
  }

  private int count(LineDecision decision) {
    return (int) lines.stream().filter(line -> line.decision() == decision).count();
  }
}
