package vn.danvan.modelservice.model;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a model works: a point within Vietnam's bounds, its seas included (WGS 84). */
@Embeddable
@Schema(name = "GeoPoint")
record GeoPoint(
    @Schema(examples = "10.9289")
        @NotNull
        @DecimalMin("6.0")
        @DecimalMax("23.5")
        @Digits(integer = 3, fraction = 6)
        BigDecimal latitude,
    @Schema(examples = "108.1021")
        @NotNull
        @DecimalMin("102.0")
        @DecimalMax("118.0")
        @Digits(integer = 3, fraction = 6)
        BigDecimal longitude) {}
