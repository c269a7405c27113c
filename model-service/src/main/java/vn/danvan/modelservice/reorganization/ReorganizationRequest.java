package vn.danvan.modelservice.reorganization;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.modelservice.unit.UnitKind;
import vn.danvan.modelservice.unit.UnitLevel;
import vn.danvan.platform.text.CodeForm;

/**
 * One act of reorganization with everything it changes.
 *
 * @param actNumber under which the act is executed once
 * @param issuer the body that issued it
 * @param effectiveOn first day of the new order; closed units have the day before as their last
 */
@Schema(
    name = "Reorganize",
    examples =
        """
        {"actNumber": "1685/NQ-UBTVQH15", "issuer": "Ủy ban Thường vụ Quốc hội", "effectiveOn": "2025-07-01",
         "changes": [{"type": "OPEN", "opens": {"code": "lam-dong-2025-22945", "name": "Phường Phan Thiết",
           "kind": "WARD", "level": "COMMUNE", "parent": "lam-dong", "statisticsCode": "22945"}},
          {"type": "MERGE", "units": ["binh-thuan-22915", "binh-thuan-22918"], "into": "lam-dong-2025-22945"}]}
        """)
record ReorganizationRequest(
    @Schema(examples = "1685/NQ-UBTVQH15")
        @NotNull
        @Size(max = 80)
        @Pattern(regexp = "[\\p{L}\\p{N}][\\p{L}\\p{N} ./()&_-]*")
        String actNumber,
    @Schema(examples = "Ủy ban Thường vụ Quốc hội") @NotBlank @Size(max = 200) String issuer,
    @Schema(examples = "2025-07-01") @NotNull LocalDate effectiveOn,
    @NotEmpty @Size(max = 5000) List<@NotNull @Valid Change> changes) {

  /**
   * A change; which members it has goes by its type.
   *
   * @param opens OPEN: the new unit
   * @param units MERGE: those that are merged; all but `into` are closed
   * @param into MERGE: the unit that takes over the whole of them
   * @param unit SPLIT, ABOLISH, MOVE, RENAME, CHANGE_KIND: the unit itself
   * @param parts SPLIT: two or more units that take over parts; closed unless it is one of them
   * @param parent MOVE: the new unit above
   * @param name RENAME: the new name
   * @param nameEn RENAME: the new name in English
   * @param kind CHANGE_KIND: the new kind
   * @param level CHANGE_KIND: the new level; unchanged if left out
   */
  @Schema(name = "ReorganizeChange")
  record Change(
      @NotNull ChangeType type,
      @Valid NewUnit opens,
      @Size(max = 500) List<@NotNull @Size(max = 64) String> units,
      @Size(max = 64) String into,
      @Size(max = 64) String unit,
      @Size(max = 100) List<@NotNull @Size(max = 64) String> parts,
      @Size(max = 64) String parent,
      @Size(min = 1, max = 200) String name,
      @Size(max = 200) String nameEn,
      UnitKind kind,
      UnitLevel level) {}

  /**
   * A unit that the act opens on its effective day.
   *
   * @param id a UUIDv7 of the caller's choice; one is made if left out
   * @param parent id or code of the unit above, which the act may open too
   * @param territory id or code of the unit whose subtree it serves; itself if left out
   */
  @Schema(name = "ReorganizeNewUnit")
  record NewUnit(
      UUID id,
      @Schema(pattern = CodeForm.SLUG)
          @NotNull
          @Size(max = 64)
          @Pattern(regexp = CodeForm.SLUG_CHECK)
          String code,
      @NotBlank @Size(max = 200) String name,
      @Size(max = 200) String nameEn,
      @NotNull UnitKind kind,
      @NotNull UnitLevel level,
      @Size(max = 64) String parent,
      @Size(max = 64) String territory,
      @Size(max = 10) @Pattern(regexp = "[0-9]+") String statisticsCode,
      @Min(0) Integer population) {}
}
