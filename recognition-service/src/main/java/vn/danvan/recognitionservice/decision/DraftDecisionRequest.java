package vn.danvan.recognitionservice.decision;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.Phrase;
import vn.danvan.platform.text.MultiLine;
import vn.danvan.platform.time.Act;
import vn.danvan.platform.time.LateEntry;

/**
 * A decision to draft.
 *
 * @param kind RECOGNITION if left out
 * @param issuer id or code of the round's authority
 * @param number document number, unique per issuer and year of the date
 * @param date date of the decision
 * @param nominations approved nominations of the round, to be recognized
 * @param recognitions recognitions of the round, to be revoked or superseded
 * @param reason of a revocation or supersession; kept as a private note
 */
@Schema(
    name = "DraftDecision",
    examples =
        """
        {"round": "0199a2f0-0000-7000-8000-000000000001", "issuer": "duc-linh",
         "number": "105-QĐ/HU", "date": "2023-10-31",
         "nominations": ["0199a2f0-0000-7000-8000-000000000003"],
         "occurredOn": "2023-10-10",
         "lateEntry": {"reason": "Nhập bổ sung", "sourceDocument": "12-BC/TU"}}
        """)
record DraftDecisionRequest(
    DecisionKind kind,
    @NotNull @Schema(examples = "0199a2f0-0000-7000-8000-000000000001") UUID round,
    @NotBlank @Size(max = 100) @Schema(examples = "duc-linh") String issuer,
    @NotNull
        @Size(max = 100)
        @Pattern(regexp = DecisionNumbers.PATTERN)
        @Schema(examples = "105-QĐ/ĐU")
        String number,
    @NotNull @Schema(examples = "2026-10-31") LocalDate date,
    @Size(min = 1, max = Decision.MAX_ITEMS)
        @Schema(examples = "[\"0199a2f0-0000-7000-8000-000000000003\"]")
        List<@NotNull UUID> nominations,
    @Size(min = 1, max = Decision.MAX_ITEMS)
        @Schema(examples = "[\"0199a2f0-0000-7000-8000-000000000004\"]")
        List<@NotNull UUID> recognitions,
    @MultiLine @Size(max = 2000) String reason,
    LocalDate occurredOn,
    @Valid LateEntry lateEntry,
    @Size(max = 100) String onBehalfOf)
    implements Act {

  private static final Phrase MISSING =
      new Phrase(
          "Quyết định loại {0} cần danh sách này.", "A decision of kind {0} needs this list.");
  private static final Phrase NOT_ITS_LIST =
      new Phrase(
          "Quyết định loại {0} không có danh sách này.",
          "A decision of kind {0} does not have this list.");
  private static final Phrase REASON =
      new Phrase(
          "Thu hồi hoặc thay thế phải nêu lý do.",
          "A revocation or supersession names its reason.");

  DecisionKind kindOrDefault() {
    return kind == null ? DecisionKind.RECOGNITION : kind;
  }

  /** What the decision is about. */
  List<UUID> items() {
    return kindOrDefault().endsRecognitions() ? recognitions : nominations;
  }

  /**
   * A decision names what its kind is about and nothing else, and a reason if it ends something.
   */
  void checkLists(Guards guards) {
    var ends = kindOrDefault().endsRecognitions();
    var own = ends ? "/recognitions" : "/nominations";
    var other = ends ? "/nominations" : "/recognitions";
    guards.check(items() != null, own, "required", null, MISSING, kindOrDefault());
    guards.check(
        (ends ? nominations : recognitions) == null,
        other,
        "not-allowed",
        null,
        NOT_ITS_LIST,
        kindOrDefault());
    guards.check(
        !ends || reason != null && !reason.isBlank(),
        "/reason",
        "reason-missing",
        "R-DEC-05",
        REASON);
  }
}
