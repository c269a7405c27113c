package vn.danvan.deploy.demo.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.danvan.deploy.demo.plan.PlannedDialogue.Outcome;
import vn.danvan.deploy.demo.plan.PlannedDialogue.PlannedRecommendation;

/**
 * One dialogue of the province with its sheet of recommendations and a few sessions of its units.
 * The article names none: all of it is invented, so that the rest of the line is there to be seen.
 */
final class BinhThuanOutreach {
  private static final LocalDate HELD = LocalDate.of(2023, 6, 6);

  private final WorkingDays workingDays;

  BinhThuanOutreach(WorkingDays workingDays) {
    this.workingDays = workingDays;
  }

  PlannedDialogue dialogue() {
    return new PlannedDialogue(
        1,
        "Đối thoại giữa người đứng đầu cấp ủy, chính quyền tỉnh với Nhân dân năm 2023",
        "PERIODIC",
        BinhThuan.PROVINCE,
        BinhThuan.PROVINCE,
        BinhThuan.PROVINCE + ".supervisor",
        "Thành phố Phan Thiết",
        LocalDate.of(2023, 5, 15),
        LocalDate.of(2023, 5, 22),
        HELD,
        workingDays.after(HELD, 3),
        workingDays.after(HELD, 5),
        workingDays.after(HELD, 25),
        "45-TB/TU",
        180,
        24,
        recommendations());
  }

  private List<PlannedRecommendation> recommendations() {
    var sheet = new ArrayList<PlannedRecommendation>();
    answered(
        sheet,
        "Đề nghị công khai lịch tiếp công dân của lãnh đạo thành phố trên trang thông tin điện tử",
        "POLITICAL_SYSTEM",
        "phan-thiet",
        "Lịch tiếp công dân đã đăng hằng tháng và được niêm yết tại trụ sở");
    answered(
        sheet,
        "Phản ánh thời gian trả kết quả thủ tục đất đai còn chậm",
        "ECONOMY",
        "ham-thuan-bac",
        "Đã bố trí thêm người tại bộ phận một cửa, kết quả được trả đúng hẹn");
    answered(
        sheet,
        "Đề nghị hỗ trợ ngư dân vay vốn sửa chữa tàu thuyền",
        "ECONOMY",
        "la-gi",
        "Ngân hàng Chính sách xã hội tiếp nhận hồ sơ tại điểm giao dịch của từng phường");
    answered(
        sheet,
        "Đề nghị tăng tuần tra ban đêm tại khu du lịch Hàm Tiến - Mũi Né",
        "DEFENSE_SECURITY",
        "cong-an",
        "Lực lượng tuần tra đã tăng ca từ 22 giờ đến 2 giờ");
    answered(
        sheet,
        "Đề nghị thông báo sớm lịch tàu ra đảo khi biển động",
        "CULTURE_SOCIETY",
        "phu-quy",
        "Lịch tàu được nhắn qua hệ thống truyền thanh trước một ngày");
    answered(
        sheet,
        "Hỏi về chế độ cho người có uy tín trong đồng bào dân tộc thiểu số",
        "CULTURE_SOCIETY",
        "bac-binh",
        "Chế độ thực hiện theo quy định hiện hành, xã chi trả hằng quý");
    assigned(
        sheet,
        "Đường liên thôn bị sạt lở, học sinh đi lại khó khăn",
        "CULTURE_SOCIETY",
        "tanh-linh",
        "Đã gia cố mái ta luy và lắp rào chắn",
        "DONE");
    assigned(
        sheet,
        "Kênh nội đồng bồi lắng, thiếu nước tưới cuối vụ",
        "ECONOMY",
        "ham-thuan-nam",
        "Đã nạo vét hai ki-lô-mét kênh chính",
        "DONE");
    assigned(
        sheet,
        "Đề nghị giải thích mức đền bù khi làm đường ven biển",
        "ECONOMY",
        "tuy-phong",
        "Đã họp dân và giải thích đơn giá theo quyết định của tỉnh",
        "EXPLAINED");
    assigned(
        sheet,
        "Rác thải tồn đọng ở bãi biển sau ngày lễ",
        "CULTURE_SOCIETY",
        "ham-tan",
        "Đã tổ chức thu gom và đặt thêm thùng rác",
        "DONE");
    ended(
        sheet,
        "Đề nghị nâng mức trợ cấp xã hội chung của cả nước",
        Outcome.FORWARDED,
        "Mức trợ cấp do Chính phủ quy định",
        "Bộ Lao động - Thương binh và Xã hội");
    ended(
        sheet,
        "Đề nghị cấp đất ở ngoài quy hoạch đã công bố",
        Outcome.REJECTED,
        "Trái quy hoạch sử dụng đất đã được phê duyệt và công bố",
        null);
    return List.copyOf(sheet);
  }

  private void answered(
      List<PlannedRecommendation> sheet, String content, String field, String lead, String answer) {
    sheet.add(
        new PlannedRecommendation(
            sheet.size() + 1,
            content,
            "FEEDBACK",
            field,
            Outcome.ANSWERED_AT_DIALOGUE,
            lead,
            answer,
            null,
            "EXPLAINED",
            null,
            HELD,
            workingDays.after(HELD, 1),
            workingDays.after(HELD, 8),
            workingDays.after(HELD, 9)));
  }

  private void assigned(
      List<PlannedRecommendation> sheet,
      String content,
      String field,
      String lead,
      String answer,
      String resolutionClass) {
    sheet.add(
        new PlannedRecommendation(
            sheet.size() + 1,
            content,
            "PROPOSAL",
            field,
            Outcome.ASSIGNED,
            lead,
            answer,
            null,
            resolutionClass,
            workingDays.after(HELD, 2),
            workingDays.after(HELD, 10),
            workingDays.after(HELD, 14),
            workingDays.after(HELD, 20),
            workingDays.after(HELD, 21)));
  }

  private void ended(
      List<PlannedRecommendation> sheet,
      String content,
      Outcome outcome,
      String reason,
      String competentBody) {
    sheet.add(
        new PlannedRecommendation(
            sheet.size() + 1,
            content,
            "REQUEST",
            "ECONOMY",
            outcome,
            null,
            reason,
            competentBody,
            null,
            null,
            null,
            null,
            null,
            null));
  }

  List<PlannedSession> sessions() {
    return List.of(
        session(1, "PROPAGANDA", "phan-thiet", "CULTURE_SOCIETY", "Giữ gìn bãi biển sạch", 13, 120),
        session(2, "PROPAGANDA", "la-gi", "ECONOMY", "Khai thác thủy sản đúng quy định", 14, 95),
        session(3, "PROPAGANDA", "phu-quy", "DEFENSE_SECURITY", "Biển, đảo quê hương", 15, 140),
        session(4, "LEGAL_EDUCATION", "bac-binh", "POLITICAL_SYSTEM", "Dân chủ ở cơ sở", 20, 80),
        session(5, "LEGAL_EDUCATION", "cong-an", "DEFENSE_SECURITY", "An toàn giao thông", 21, 160),
        session(6, "TRAINING", "khoi-cqdn", "POLITICAL_SYSTEM", "Nghiệp vụ dân vận", 22, 64));
  }

  private static PlannedSession session(
      int number, String kind, String unit, String field, String title, int day, int attendances) {
    return new PlannedSession(
        number, title, kind, unit, field, LocalDate.of(2023, 9, day), attendances);
  }
}
