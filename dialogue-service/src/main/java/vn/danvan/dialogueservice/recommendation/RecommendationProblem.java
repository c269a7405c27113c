package vn.danvan.dialogueservice.recommendation;

import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.Phrase;

/** Guards of a recommendation: code, rule in {@code docs/rules.md} and sentence. */
enum RecommendationProblem {
  REQUIRED("required", null, "Cần điền giá trị này.", "A value is needed."),
  POLICY_FORBIDS(
      "policy-forbids",
      "R-REC-42",
      "Quy định của tỉnh vào ngày này chỉ cho phép giám sát đến mức {0}.",
      "The policy of the province allows no more than {0} on that day."),
  SHARE_TOO_SMALL(
      "share-too-small",
      "R-REC-42",
      "Mẫu phải chiếm ít nhất {0}% theo quy định của tỉnh.",
      "By the policy of the province a sample has at least {0} %."),
  ERASURE_WAITING(
      "erasure-waiting",
      "R-REC-43",
      "Đã có yêu cầu xóa đang chờ quyết định.",
      "A request to erase it waits already."),
  REQUESTED_BY_SAME(
      "requested-by-same",
      "R-REC-43",
      "Người yêu cầu không được tự quyết định việc xóa.",
      "Who asked for the erasure does not decide on it."),
  HOST_DIFFERS(
      "host-differs",
      "R-REC-01",
      "Kiến nghị tại đối thoại thuộc đơn vị chủ trì {0}.",
      "What is taken down at a dialogue belongs to its host {0}."),
  UNIT_NOT_VALID(
      "unit-not-valid",
      "R-REC-01",
      "Đơn vị {0} không hoạt động vào ngày {1}.",
      "The unit {0} is not active on {1}."),
  BEFORE_DIALOGUE(
      "before-dialogue",
      "R-REC-01",
      "Ngày {0} sớm hơn ngày đối thoại ({1}).",
      "{0} lies before the dialogue ({1})."),
  BEFORE_PREVIOUS_ACT(
      "before-previous-act",
      "R-REC-08",
      "Ngày {0} sớm hơn bước trước ({1}).",
      "{0} lies before the previous act ({1})."),
  MUST_BE_FORWARDED(
      "must-be-forwarded",
      "R-REC-04",
      "Khiếu nại, tố cáo phải được chuyển theo thủ tục riêng.",
      "Complaints and denunciations must be forwarded to their own procedure."),
  OTHER_PROVINCE(
      "other-province",
      "R-REC-09",
      "Đơn vị {0} không thuộc cùng tỉnh với đơn vị tiếp nhận.",
      "The unit {0} does not belong to the host's province."),
  UNIT_REPEATED(
      "unit-repeated",
      "R-REC-09",
      "Mỗi đơn vị phối hợp chỉ được nêu một lần và khác đơn vị chủ trì giải quyết.",
      "Each cooperating unit stands once and differs from the lead unit."),
  DECLINED_TOO_LATE(
      "declined-too-late",
      "R-REC-07",
      "Chỉ được từ chối đến hết ngày {0}.",
      "It could be declined until {0}."),
  NOT_AT_DIALOGUE(
      "not-answered-at-dialogue",
      "R-REC-10",
      "Chỉ trả lời tại chỗ kiến nghị của đối thoại trong chính ngày {0}.",
      "Only what was taken down at a dialogue is answered on the spot, on that day ({0})."),
  NOT_ANSWERED_BY_HOST(
      "not-answered-by-host",
      "R-REC-10",
      "Chỉ kiến nghị do đơn vị chủ trì tự trả lời tại đối thoại mới được ghi đã giải quyết trong biểu.",
      "Only what the host itself answered at the dialogue is resolved on its sheet."),
  NAMED_TWICE(
      "named-twice",
      null,
      "Mỗi kiến nghị chỉ được nêu một lần trong danh sách.",
      "A list names each recommendation once."),
  EVIDENCE_NEEDED(
      "evidence-needed",
      "R-REC-10",
      "Đã giải quyết thì phải nêu minh chứng.",
      "What is done needs evidence."),
  ROADMAP_NEEDED(
      "roadmap-needed",
      "R-REC-10",
      "Chờ kinh phí thì phải nêu ngày theo lộ trình, không sớm hơn ngày giải quyết.",
      "What awaits its budget needs the day of its roadmap, not before the resolution."),
  SUPERVISED_BY_RESOLVER(
      "supervised-by-resolver",
      "R-REC-05",
      "Đơn vị giải quyết không tự giám sát.",
      "The resolving unit does not supervise itself."),
  REASON_NEEDED(
      "reason-needed",
      "R-REC-05",
      "Không đạt thì phải nêu lý do.",
      "A failed supervision needs its reason."),
  NOTHING_LISTED(
      "nothing-listed",
      "R-REC-33",
      "Đối thoại này không có kiến nghị nào để giám sát theo danh sách.",
      "The dialogue has nothing that is supervised by its list."),
  LIST_TOO_LONG(
      "list-too-long",
      "R-REC-33",
      "Một danh sách có tối đa {0} kiến nghị.",
      "A list has {0} recommendations at most."),
  NOT_LISTED(
      "not-listed",
      "R-REC-33",
      "Kiến nghị này không thuộc danh sách được giám sát.",
      "The recommendation is none of those to be looked at."),
  FINDINGS_MISSING(
      "findings-missing",
      "R-REC-34",
      "Còn thiếu kết quả của: {0}.",
      "There is no finding for: {0}."),
  FOR_SAMPLES(
      "for-samples",
      "R-REC-34",
      "Chỉ điền giá trị này khi giám sát theo mẫu.",
      "Only samples have this value."),
  FOR_LISTS(
      "for-lists",
      "R-REC-33",
      "Mẫu được chọn trước, kết quả gửi sau.",
      "A sample is drawn first; what is found follows."),
  CLOSED_BY_RESOLVER(
      "closed-by-resolver",
      "R-REC-06",
      "Đơn vị chủ trì giải quyết không tự đóng; hệ thống đóng vào ngày {0}.",
      "The resolving unit does not close it itself; the system does on {0}."),
  REOPENED_TOO_LATE(
      "reopened-too-late",
      "R-REC-12",
      "Chỉ được mở lại đến hết ngày {0}.",
      "It could be reopened until {0}."),
  EXTENDED_ALREADY(
      "extended-already",
      "R-REC-13",
      "Đã gia hạn một lần ngày {0}.",
      "It was extended on {0} already."),
  EXTENDED_TOO_LATE(
      "extended-too-late",
      "R-REC-13",
      "Chỉ được gia hạn khi chưa quá hạn ({0}).",
      "It is extended only until its due date ({0})."),
  NOT_MERGEABLE(
      "not-mergeable",
      "R-REC-14",
      "Chỉ gộp vào một kiến nghị khác, chưa kết thúc, của cùng đơn vị tiếp nhận.",
      "It is merged only into another one of the same host that is not ended."),
  FOR_OFFICERS(
      "for-officers",
      "R-REC-16",
      "Chỉ cán bộ tiếp nhận mới điền giá trị này.",
      "Only an officer who takes it down gives this value."),
  FOR_SENDERS(
      "for-senders",
      "R-REC-16",
      "Chỉ người gửi không qua cán bộ mới điền giá trị này.",
      "Only who sends it without an officer gives this value."),
  LEGAL_PROCEDURE(
      "legal-procedure",
      "R-REC-04",
      "Khiếu nại, tố cáo có thủ tục riêng theo luật: hãy gửi đơn ký tên, ghi rõ họ tên và địa chỉ,"
          + " đến bộ phận tiếp công dân của {0}. Nội dung vừa gửi không được lưu lại.",
      "Complaints and denunciations have their own procedure in law: send a signed letter with your"
          + " name and address to the citizens' reception of {0}. What you sent was not kept."),
  ANONYMOUS_WITH_CONTACT(
      "anonymous-with-contact",
      "R-REC-16",
      "Gửi ẩn danh thì không kèm thông tin liên hệ.",
      "What is sent anonymously carries no contact."),
  CONTACT_NEEDED(
      "contact-needed",
      "R-REC-16",
      "Gửi có danh tính thì cần họ tên và số điện thoại hoặc thư điện tử.",
      "What is not sent anonymously needs a name, and a phone number or an e-mail address."),
  PHOTO_UNKNOWN(
      "photo-unknown",
      "R-REC-22",
      "Không có ảnh đã tải lên trọn vẹn với mã {0} hoặc ảnh đã được dùng.",
      "There is no complete upload {0}, or it was named already."),
  COORDINATES_INCOMPLETE(
      "coordinates-incomplete",
      null,
      "Vĩ độ và kinh độ phải đi cùng nhau.",
      "Latitude and longitude go together."),
  REPLIED_TOO_OFTEN(
      "replied-too-often",
      "R-REC-18",
      "Chỉ được gửi thêm tối đa {0} lần.",
      "No more than {0} replies are taken."),
  OBJECTED_ALREADY(
      "objected-already",
      "R-REC-18",
      "Đã có ý kiến chưa giải quyết ngày {0}.",
      "It was objected to on {0} already."),
  RATED_ALREADY(
      "rated-already", "R-REC-18", "Đã chấm {0} điểm.", "It was given {0} points already."),
  APPEALED_ALREADY(
      "appealed-already",
      "R-REC-39",
      "Đã đề nghị cấp trên xem xét ngày {0}.",
      "The unit above was asked on {0} already."),
  APPEALED_TOO_LATE(
      "appealed-too-late",
      "R-REC-39",
      "Chỉ được đề nghị cấp trên xem xét đến hết ngày {0}.",
      "The unit above could be asked until {0}."),
  NO_UNIT_ABOVE(
      "no-unit-above",
      "R-REC-39",
      "Không có cấp trên trong hệ thống để xem xét.",
      "There is no unit above that could look at it."),
  NOT_YET_DUE(
      "not-yet-due",
      "R-REC-06",
      "Chưa đến ngày đóng ({0}).",
      "Its day of closing ({0}) has not come.");

  private final String code;
  private final String rule;
  private final Phrase phrase;

  RecommendationProblem(String code, String rule, String vi, String en) {
    this.code = code;
    this.rule = rule;
    this.phrase = new Phrase(vi, en);
  }

  String code() {
    return code;
  }

  /** Adds the failure unless the condition holds. */
  void unless(boolean holds, Guards guards, String pointer, Object... arguments) {
    guards.check(holds, pointer, code, rule, phrase, arguments);
  }
}
