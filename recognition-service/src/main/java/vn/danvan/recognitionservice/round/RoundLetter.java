package vn.danvan.recognitionservice.round;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.danvan.platform.document.Capitals;
import vn.danvan.platform.document.DocumentDay;
import vn.danvan.platform.document.Line;
import vn.danvan.platform.document.OfficialDocument;

/**
 * The letter of a round's authority to a unit that has not considered models yet, ready to be
 * numbered, dated and signed: these are left open, so that the same state makes the same letter.
 *
 * @param authority name of the unit that writes
 * @param unit name of the unit written to
 * @param code of that unit
 * @param title of the round, or null
 * @param deadline last day on which the unit may submit nominations
 * @param targetPercent share of the expected units that are to consider models, or null
 * @param ownRound state of the unit's own round of the year; null without one
 * @param nominated models that it put forward in the round
 * @param changedOn day of the round's newest act
 */
record RoundLetter(
    String authority,
    String unit,
    String code,
    String title,
    int year,
    LocalDate deadline,
    Integer targetPercent,
    RoundState ownRound,
    int nominated,
    LocalDate changedOn) {

  OfficialDocument document() {
    return OfficialDocument.of(
            "don-doc-" + year + "-" + code, "Đôn đốc xét công nhận: " + unit, changedOn)
        .partyHead(null, Capitals.of(authority), "…….-CV/….", "…………, ngày …… tháng …… năm ………")
        .line(
            Line.text(
                    "V/v đôn đốc xét, đề nghị công nhận mô hình “Dân vận khéo” năm %d"
                        .formatted(year))
                .left()
                .italic())
        .line(Line.gap())
        .line(Line.centered("Kính gửi: " + unit).bold())
        .line(Line.gap())
        .line(Line.text(round()))
        .line(Line.text("Theo bảng theo dõi tiến độ của đợt xét, đơn vị còn thiếu:"))
        .lines(missing().stream().map(one -> Line.text("- " + one)).toList())
        .lines(target())
        .line(
            Line.text(
                ("Đề nghị %s khẩn trương xét công nhận ở cấp mình và gửi hồ sơ đề nghị trong thời hạn"
                        + " nêu trên; trường hợp đã xét nhưng không công nhận mô hình nào thì ghi"
                        + " nhận kết quả kèm biên bản.")
                    .formatted(unit)))
        .line(Line.gap())
        .halves(
            List.of(
                Line.text("Nơi nhận:").left().bold().italic(),
                Line.text("- Như trên;").left().sized(11),
                Line.text("- Lưu.").left().sized(11)),
            List.of(Line.centered("T/M " + Capitals.of(authority)).bold()));
  }

  private String round() {
    return ("%s tổ chức đợt xét công nhận mô hình “Dân vận khéo” năm %d%s."
            + " Hạn nhận đề nghị: đến 24 giờ %s.")
        .formatted(
            authority, year, title == null ? "" : " (" + title + ")", DocumentDay.of(deadline));
  }

  private List<String> missing() {
    var missing = new ArrayList<String>();
    missing.add(
        switch (ownRound) {
          case null -> "Chưa có đợt xét công nhận ở cấp mình năm %d.".formatted(year);
          case PLANNED -> "Đã lập kế hoạch nhưng chưa mở đợt xét công nhận ở cấp mình.";
          case OPEN -> "Đã mở đợt xét công nhận ở cấp mình nhưng chưa xét.";
          case REVIEWING, DECIDED, CLOSED ->
              "Đã tổ chức xét ở cấp mình nhưng chưa ghi nhận kết quả.";
        });
    missing.add(
        nominated == 0
            ? "Chưa gửi đề nghị công nhận nào lên đợt xét này."
            : "Đã gửi %d đề nghị nhưng chưa có kết quả công nhận ở cấp mình.".formatted(nominated));
    return missing;
  }

  private List<Line> target() {
    return targetPercent == null
        ? List.of()
        : List.of(
            Line.text(
                "Mục tiêu của đợt xét là %d%% số đơn vị xét công nhận mô hình."
                    .formatted(targetPercent)));
  }
}
