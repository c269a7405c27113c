package vn.danvan.dialogueservice.dialogue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.text.MultiLine;
import vn.danvan.platform.time.Act;
import vn.danvan.platform.time.LateEntry;

/** Bodies of the acts on a dialogue. */
final class DialogueRequests {

  private static final int MOST_PEOPLE = 1_000_000;

  private DialogueRequests() {}

  @Schema(
      name = "DialoguePlan",
      examples =
          """
          {"title": "Đối thoại định kỳ năm 2026", "kind": "PERIODIC", "hostUnit": "binh-thuan",
           "plannedOn": "2026-12-01", "place": "Hội trường thành phố"}
          """)
  record Plan(
      @NotBlank @Size(max = 300) String title,
      @NotNull DialogueKind kind,
      @NotBlank @Schema(description = "Id or code") String hostUnit,
      @Size(max = 20) @Schema(description = "Ids or codes of units that hold it jointly")
          List<@NotBlank String> jointHosts,
      @Size(max = 200) String subject,
      @NotNull LocalDate plannedOn,
      @Size(max = 300) String place,
      LocalDate occurredOn,
      @Valid LateEntry lateEntry,
      String onBehalfOf)
      implements Act {}

  @Schema(name = "DialogueAnnouncement", examples = "{\"announcedOn\": \"2026-11-20\"}")
  record Announcement(
      LocalDate announcedOn,
      @Schema(description = "The day that is announced instead of the planned one")
          LocalDate plannedOn,
      LocalDate occurredOn,
      @Valid LateEntry lateEntry,
      String onBehalfOf)
      implements Act {

    /** The announcement is the fact: without another word its day is the act's. */
    @Override
    public LocalDate occurredOn() {
      return occurredOn == null ? announcedOn : occurredOn;
    }
  }

  @Schema(
      name = "DialogueHolding",
      examples =
          """
          {"heldOn": "2026-12-01", "chair": "HEAD", "attendance": {"citizens": 180, "officials": 24}}
          """)
  record Holding(
      @NotNull LocalDate heldOn,
      @NotNull Dialogue.Chair chair,
      @NotNull @Valid Attendance attendance,
      LocalDate occurredOn,
      @Valid LateEntry lateEntry,
      String onBehalfOf)
      implements Act {

    /** The dialogue is the fact: without another word its day is the act's. */
    @Override
    public LocalDate occurredOn() {
      return occurredOn == null ? heldOn : occurredOn;
    }
  }

  /** People counted, not named. */
  @Schema(name = "DialogueAttendance")
  record Attendance(
      @NotNull @PositiveOrZero @Max(MOST_PEOPLE) Integer citizens,
      @NotNull @PositiveOrZero @Max(MOST_PEOPLE) Integer officials,
      @PositiveOrZero @Max(MOST_PEOPLE) Integer others) {

    Dialogue.Attendance counted() {
      return new Dialogue.Attendance(citizens, officials, others == null ? 0 : others);
    }
  }

  @Schema(
      name = "DialogueConclusion",
      examples =
          """
          {"noticeNumber": "45-TB/TU", "points": [{"text": "Sửa đường liên thôn",
           "owner": "tanh-linh", "dueOn": "2026-12-31"}]}
          """)
  record Conclusion(
      @NotBlank @Size(max = 50) String noticeNumber,
      @Size(max = 50) @Schema(description = "What is to be done by whom until when")
          List<@Valid @NotNull Point> points,
      LocalDate occurredOn,
      @Valid LateEntry lateEntry,
      String onBehalfOf)
      implements Act {}

  /** A point of the notice; it names a unit, not a person. */
  @Schema(name = "DialogueConclusionPoint")
  record Point(
      @NotBlank @Size(max = 1000) @MultiLine String text,
      @NotBlank @Schema(description = "Id or code of the unit that is to do it") String owner,
      @NotNull LocalDate dueOn) {}

  @Schema(name = "ConclusionTaskReport", examples = "{\"report\": \"Đã sửa xong 300 m đường\"}")
  record TaskReport(
      @NotBlank @Size(max = 2000) @MultiLine @Schema(description = "What was done") String report,
      LocalDate occurredOn,
      @Valid LateEntry lateEntry,
      String onBehalfOf)
      implements Act {}

  /** An act without data of its own. */
  @Schema(name = "DialogueStep", examples = "{}")
  record Step(LocalDate occurredOn, @Valid LateEntry lateEntry, String onBehalfOf) implements Act {}

  @Schema(name = "DialogueReason", examples = "{\"reason\": \"Bão số 3\"}")
  record Reason(
      @NotBlank @Size(max = 1000) @MultiLine String reason,
      LocalDate occurredOn,
      @Valid LateEntry lateEntry,
      String onBehalfOf)
      implements Act {}
}
