package vn.danvan.modelservice.directive;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import vn.danvan.modelservice.reference.Coded;
import vn.danvan.modelservice.reference.ReferenceRule;
import vn.danvan.platform.persistence.Aggregate;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.units.Unit;

/** A document that work implements. */
@Entity
class Directive extends Aggregate implements Coded {

  private String code;
  private String nameVi;
  private String nameEn;

  @Enumerated(EnumType.STRING)
  private DocumentType type;

  private String number;
  private LocalDate issuedOn;
  private String issuer;

  @Column(name = "first_day")
  private LocalDate from;

  @Column(name = "last_day")
  private LocalDate to;

  private UUID provinceId;
  private LocalDate closedOn;

  protected Directive() {}

  private Directive(UUID id) {
    super(id);
  }

  /**
   * @param province whose own it is; null for all provinces
   * @see "docs/rules.md: R-REF-01 (provinces), R-REF-02 (period)"
   */
  static Directive register(
      UUID id, RegisterDirectiveRequest request, Unit province, Guards guards) {
    ReferenceRule.checkRegistration(id, province, request.from(), request.to(), guards);
    guards.pass();
    var directive = new Directive(id);
    directive.code = request.code();
    directive.nameVi = request.nameVi();
    directive.nameEn = request.nameEn();
    directive.type = request.type();
    directive.number = request.number();
    directive.issuedOn = request.issuedOn();
    directive.issuer = request.issuer();
    directive.from = request.from();
    directive.to = request.to();
    directive.provinceId = province == null ? null : province.id();
    directive.raiseVersion();
    return directive;
  }

  /**
   * Closes it for new use.
   *
   * @param on the last day on which it may be named
   * @see "docs/rules.md: R-REF-03 (closing)"
   */
  DirectiveEvent close(LocalDate on, Guards guards) {
    ReferenceRule.checkClosing(closedOn, from, on, guards);
    guards.pass();
    closedOn = on;
    raiseVersion();
    return new DirectiveEvent.DirectiveClosed(data());
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public UUID provinceId() {
    return provinceId;
  }

  @Override
  public LocalDate closedOn() {
    return closedOn;
  }

  DirectiveData data() {
    return new DirectiveData(
        id(),
        version(),
        code,
        nameVi,
        nameEn,
        type,
        number,
        issuedOn,
        issuer,
        from,
        to,
        provinceId,
        closedOn);
  }
}
