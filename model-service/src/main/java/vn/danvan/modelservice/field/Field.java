package vn.danvan.modelservice.field;

import jakarta.persistence.Entity;
import java.time.LocalDate;
import java.util.UUID;
import vn.danvan.modelservice.reference.Coded;
import vn.danvan.platform.persistence.Aggregate;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.units.Unit;

/** A field of work. Fields form a tree that rolls up to the four basic ones. */
@Entity
class Field extends Aggregate implements Coded {

  private static final int UUID_VERSION = 7;

  private String code;
  private String nameVi;
  private String nameEn;
  private UUID parentId;
  private String basicFieldCode;
  private UUID provinceId;
  private LocalDate closedOn;

  protected Field() {}

  private Field(UUID id, String code, String nameVi, String nameEn) {
    super(id);
    this.code = code;
    this.nameVi = nameVi;
    this.nameEn = nameEn;
    raiseVersion();
  }

  /** One of the four fields that all others roll up to. */
  static Field basic(BasicField basic) {
    var field = new Field(basic.id(), basic.name(), basic.nameVi(), basic.nameEn());
    field.basicFieldCode = basic.name();
    return field;
  }

  /**
   * Registers a finer field below another.
   *
   * @param parent null if none was named
   * @param province null for a field of all provinces
   * @param guards what is already known to be wrong with the request; this adds failed guards
   * @see "docs/rules.md: R-FLD-01 (tree), R-FLD-02 (fields of a province)"
   */
  static Field register(
      UUID id, RegisterFieldRequest request, FieldData parent, Unit province, Guards guards) {
    FieldRule.ID_NOT_UUID_V7.check(guards, id.version() == UUID_VERSION, "", id);
    FieldRule.PARENT_NEEDED.check(guards, parent != null, "/parent");
    if (province != null) {
      FieldRule.NOT_A_PROVINCE.check(
          guards, province.id().equals(province.provinceId()), "/province", province.name());
    }
    if (parent != null && parent.provinceId() != null) {
      FieldRule.FIELD_OF_OTHER_PROVINCE.check(
          guards,
          province != null && parent.provinceId().equals(province.id()),
          "/parent",
          parent.code());
    }
    guards.pass();
    var field = new Field(id, request.code(), request.nameVi(), request.nameEn());
    field.parentId = parent.id();
    field.basicFieldCode = parent.basicFieldCode();
    field.provinceId = province == null ? null : province.id();
    return field;
  }

  /**
   * Closes it for new use.
   *
   * @param on the last day on which it may be named
   * @see "docs/rules.md: R-REF-03 (closing), R-FLD-01 (the basic fields stay)"
   */
  FieldEvent close(LocalDate on, Guards guards) {
    if (closedOn != null) {
      throw PlatformProblem.ILLEGAL_TRANSITION.because("closure", "CLOSED");
    }
    FieldRule.BASIC_FIELD_STAYS.check(guards, parentId != null, "", code);
    guards.pass();
    closedOn = on;
    raiseVersion();
    return new FieldEvent.FieldClosed(data());
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

  boolean isBasic() {
    return parentId == null;
  }

  FieldData data() {
    return new FieldData(
        id(), version(), code, nameVi, nameEn, parentId, basicFieldCode, provinceId, closedOn);
  }
}
