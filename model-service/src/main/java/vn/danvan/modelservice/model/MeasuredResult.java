package vn.danvan.modelservice.model;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A result of a model's work that was measured.
 *
 * @param name what was measured
 * @param unitOfMeasure such as households, kilometers, million đồng
 */
@Embeddable
@Schema(name = "MeasuredResult")
record MeasuredResult(
    @Schema(examples = "Đường bê tông làm mới") @NotBlank @Size(max = 200) String name,
    @Schema(examples = "2.4") @NotNull @Digits(integer = 15, fraction = 4) BigDecimal value,
    @Schema(examples = "km") @NotBlank @Size(max = 50) String unitOfMeasure) {}
