package vn.danvan.modelservice.field;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The whole public state of a field.
 *
 * @param parentId null for a basic field
 * @param basicFieldCode code of the basic field that it rolls up to
 * @param provinceId the province whose finer field it is; null for all provinces
 * @param closedOn the last day on which it may be named; null while it is open
 */
public record FieldData(
    UUID id,
    long version,
    String code,
    String nameVi,
    String nameEn,
    UUID parentId,
    String basicFieldCode,
    UUID provinceId,
    LocalDate closedOn) {}
