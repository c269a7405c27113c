package vn.danvan.recognitionservice.levelchain;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.text.CodeForm;
import vn.danvan.platform.text.MultiLine;

/**
 * What is to hold for a level during a time.
 *
 * @param province id or code of the province whose own it is; the national chain if left out
 * @param level coded level, as units have it
 * @param nominatesTo the level above; the top if left out
 * @param validFrom first day
 * @param validTo last day; open if left out
 * @param registers whether models are registered here: rounds of the level are own-level rounds
 * @param procedure how rounds are planned to come to verdicts; the scoring scheme of their opening
 *     decides
 * @param defaultMinMonths months between launch and deadline where a round names none
 * @param unitKinds kinds of the units of this level that hold rounds and nominate
 * @param ownLevelUntil last year of the rounds for which a recognition at this level counts as one
 *     at own level; those of the level's last year do so until then; without end if left out
 * @param reason kept as a private note
 */
@Schema(
    name = "SetLevelChain",
    examples =
        """
        {"province": "lai-chau", "level": "COMMUNE", "nominatesTo": "PROVINCE",
         "validFrom": "2026-01-01", "registers": true, "procedure": "HEAD_DECISION",
         "defaultMinMonths": 3, "unitKinds": ["COMMUNE", "WARD"]}
        """)
record SetLevelChainRequest(
    @Size(max = 100) @Schema(examples = "lai-chau") String province,
    @NotNull
        @Size(max = 30)
        @Pattern(regexp = CodeForm.NAME_CHECK)
        @Schema(examples = "COMMUNE", pattern = CodeForm.NAME)
        String level,
    @Size(max = 30) @Schema(examples = "PROVINCE") String nominatesTo,
    @NotNull @Schema(examples = "2026-01-01") LocalDate validFrom,
    LocalDate validTo,
    @NotNull Boolean registers,
    @NotNull Procedure procedure,
    @NotNull @Min(0) @Max(60) @Schema(examples = "3") Integer defaultMinMonths,
    @NotNull @Size(max = 50)
        List<@NotNull @Size(max = 64) @Pattern(regexp = CodeForm.NAME_CHECK) String> unitKinds,
    @Min(1990) @Max(2100) Integer ownLevelUntil,
    @Size(max = 2000) @MultiLine String reason) {}
