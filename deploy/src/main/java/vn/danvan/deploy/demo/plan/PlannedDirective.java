package vn.danvan.deploy.demo.plan;

import java.time.LocalDate;
import java.util.List;

/**
 * A document that models implement.
 *
 * @param province code of the province whose own it is
 * @param models numbers of the models under it
 */
public record PlannedDirective(
    String code,
    String nameVi,
    String nameEn,
    String type,
    String number,
    LocalDate issuedOn,
    String issuer,
    LocalDate from,
    LocalDate to,
    String province,
    List<Integer> models) {}
