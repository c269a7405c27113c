package vn.danvan.modelservice.administrative;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An administrative unit by its code and its name at the time. */
@Schema(name = "AdministrativeUnitRef")
record AdministrativeUnitRef(
    @Schema(examples = "68") String code, @Schema(examples = "Tỉnh Lâm Đồng") String name) {}
