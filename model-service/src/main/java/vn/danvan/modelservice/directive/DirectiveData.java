package vn.danvan.modelservice.directive;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The whole public state of a directive.
 *
 * @param provinceId whose own it is; null for all provinces
 * @param closedOn the last day on which it may be named; null while it is open
 */
public record DirectiveData(
    UUID id,
    long version,
    String code,
    String nameVi,
    String nameEn,
    DocumentType type,
    String number,
    LocalDate issuedOn,
    String issuer,
    LocalDate from,
    LocalDate to,
    UUID provinceId,
    LocalDate closedOn) {}
