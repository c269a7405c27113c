package vn.danvan.deploy.demo.plan;

/**
 * A finer field below a basic one.
 *
 * @param parent code of the field that it rolls up to
 * @param province code of the province whose own it is; null where several provinces use it
 */
public record PlannedField(
    String code, String nameVi, String nameEn, String parent, String province) {}
