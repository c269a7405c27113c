package vn.danvan.recognitionservice.commendation;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.danvan.platform.document.Capitals;
import vn.danvan.platform.document.DocumentDay;
import vn.danvan.platform.document.Line;
import vn.danvan.platform.document.OfficialDocument;
import vn.danvan.platform.units.UnitDirectory;

/**
 * Lays out the certificate of an awarded commendation, with the code by which anybody verifies it.
 * Names are those of the day of the decision, so that it is the same whenever it is made.
 */
@ApplicationScoped
class Certificates {

  private static final Locale VIETNAMESE = Locale.of("vi");
  private static final String COMMITTEE = "Ủy ban nhân dân";
  private static final String KINDS =
      "^(Tỉnh|Thành phố|Huyện|Quận|Thị xã|Xã|Phường|Thị trấn|Đặc khu) ";
  private static final int AUTHORITY_POINTS = 16;
  private static final int TITLE_POINTS = 34;
  private static final int NAME_POINTS = 20;
  private static final int SMALL_POINTS = 11;

  private final CommendationForms forms;
  private final UnitDirectory units;
  private final String address;

  /**
   * @param address where the public verifies certificates; the code follows it after a slash
   */
  Certificates(
      CommendationForms forms,
      UnitDirectory units,
      @ConfigProperty(name = "danvan.honors.verification-address") String address) {
    this.forms = forms;
    this.units = units;
    this.address = address;
  }

  /**
   * @param commendation an awarded one
   * @param entitled whether the reader works with it; others get what is published
   */
  OfficialDocument of(Commendation commendation, boolean entitled) {
    var data = commendation.data();
    var form = forms.nameVi(data.formCode());
    var authority = authority(unitName(data.issuerId(), data.decidedOn()));
    return OfficialDocument.of("khen-thuong-" + data.id(), form, data.decidedOn())
        .landscape()
        .lines(
            List.of(
                Line.centered("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM").bold(),
                Line.centered("Độc lập - Tự do - Hạnh phúc").bold(),
                Line.gap(),
                Line.centered(Capitals.of(authority)).bold().sized(AUTHORITY_POINTS),
                Line.centered("TẶNG"),
                Line.centered(Capitals.of(form)).bold().sized(TITLE_POINTS)))
        .lines(recipient(commendation, entitled))
        .line(Line.centered(merit(commendation)))
        .line(Line.gap())
        .halves(reference(commendation), signature(data));
  }

  private List<Line> recipient(Commendation commendation, boolean entitled) {
    var data = commendation.data();
    var unit = unitName(data.recipientUnitId(), data.decidedOn());
    var name = commendation.recipientName(entitled);
    var lines = new ArrayList<Line>();
    lines.add(Line.centered(name == null ? unit : name).bold().sized(NAME_POINTS));
    var position = commendation.recipientPosition(entitled);
    if (position != null) {
      lines.add(Line.centered(position));
    }
    if (name != null) {
      lines.add(Line.centered(unit));
    }
    return lines;
  }

  private static String merit(Commendation commendation) {
    if (commendation.merit() != null) {
      return commendation.merit();
    }
    var data = commendation.data();
    return "Đã có thành tích trong phong trào thi đua “Dân vận khéo” "
        + (data.fromYear() == data.toYear()
            ? "năm " + data.toYear()
            : "giai đoạn %d - %d".formatted(data.fromYear(), data.toYear()));
  }

  private List<Line> reference(Commendation commendation) {
    var data = commendation.data();
    var code = VerificationCodes.printed(commendation.verificationCode());
    return List.of(
        Line.text("Quyết định số " + data.decisionNumber()).left(),
        Line.text(DocumentDay.of(null, data.decidedOn())).left(),
        Line.gap(),
        Line.text("Mã xác thực: " + code).left().sized(SMALL_POINTS),
        Line.text("Tra cứu tại: " + address + "/" + code).left().sized(SMALL_POINTS));
  }

  private List<Line> signature(CommendationData data) {
    var place =
        unitName(units.tree().territory(data.issuerId()), data.decidedOn()).replaceFirst(KINDS, "");
    return List.of(
        Line.centered(DocumentDay.of(place, data.decidedOn())).italic(),
        Line.centered("CHỦ TỊCH").bold(),
        Line.gap(),
        Line.gap());
  }

  /** The head of a People's Committee, whose unit may stand under the area's own name. */
  private static String authority(String unit) {
    return unit.startsWith(COMMITTEE)
        ? "Chủ tịch " + unit
        : "Chủ tịch %s %s%s"
            .formatted(COMMITTEE, unit.substring(0, 1).toLowerCase(VIETNAMESE), unit.substring(1));
  }

  private String unitName(UUID id, LocalDate on) {
    return units.tree().name(id, on);
  }
}
