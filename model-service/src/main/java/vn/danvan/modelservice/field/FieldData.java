package vn.danvan.modelservice.field;

import java.util.UUID;

/**
 * The whole public state of a field.
 *
 * @param parentId null for a basic field
 * @param basicFieldCode code of the basic field that it rolls up to
 * @param provinceId the province whose finer field it is; null for all provinces
 */
public record FieldData(
    UUID id,
    long version,
    String code,
    String nameVi,
    String nameEn,
    UUID parentId,
    String basicFieldCode,
    UUID provinceId) {}
