package vn.danvan.platform.problem;

import static vn.danvan.platform.problem.ProblemKind.*;

/** Refusals that no single aggregate owns. */
public enum PlatformProblem implements ProblemType {
  MALFORMED_JSON(
      MALFORMED,
      "malformed-json",
      "Nội dung gửi lên không phải JSON hợp lệ.",
      "The body is not valid JSON."),
  TYPE_MISMATCH(
      MALFORMED,
      "type-mismatch",
      "Giá trị của {0} sai kiểu.",
      "The value of {0} has the wrong type."),
  DUPLICATE_KEY(
      MALFORMED, "duplicate-key", "Một thuộc tính xuất hiện hai lần.", "A property stands twice."),
  TOO_DEEP(
      MALFORMED,
      "too-deep",
      "JSON lồng quá sâu (tối đa 64 tầng).",
      "The JSON is nested too deeply (64 at most)."),
  NUMBER_OUT_OF_RANGE(MALFORMED, "number-out-of-range", "Số quá lớn.", "A number is out of range."),
  INVALID_ENCODING(
      MALFORMED,
      "invalid-encoding",
      "Nội dung gửi lên không phải UTF-8 hợp lệ.",
      "The body is not valid UTF-8."),
  UNKNOWN_PROPERTY(
      MALFORMED, "unknown-property", "Không có thuộc tính {0}.", "There is no property {0}."),
  READ_ONLY_PROPERTY(
      MALFORMED,
      "read-only-property",
      "Thuộc tính {0} chỉ để đọc.",
      "The property {0} is read-only."),
  INVALID_PARAMETER(
      MALFORMED,
      "invalid-parameter",
      "Tham số {0} không hợp lệ: {1}.",
      "The parameter {0} is not valid: {1}."),
  INVALID_CURSOR(
      MALFORMED,
      "invalid-cursor",
      "Con trỏ trang không hợp lệ; hãy đọc lại từ trang đầu.",
      "The cursor is not valid; start from the first page again."),
  INVALID_HEADER(
      MALFORMED, "invalid-header", "Tiêu đề {0} không hợp lệ.", "The header {0} is not valid."),
  IDEMPOTENCY_KEY_REQUIRED(
      MALFORMED,
      "idempotency-key-required",
      "Cần tiêu đề Idempotency-Key dài 16 đến 255 ký tự.",
      "An Idempotency-Key header of 16 to 255 characters is needed."),
  BAD_REQUEST(MALFORMED, "bad-request", "Yêu cầu không đọc được.", "The request can't be read."),
  NO_TOKEN(UNAUTHENTICATED, "unauthenticated", "Cần đăng nhập.", "A sign-in is needed."),
  INVALID_TOKEN(
      UNAUTHENTICATED,
      "invalid-token",
      "Mã đăng nhập không hợp lệ hoặc đã hết hạn.",
      "The token is not valid or has expired."),
  NOT_ALLOWED(FORBIDDEN, "forbidden", "Bạn không có quyền làm việc này.", "You may not do this."),
  UNKNOWN(NOT_FOUND, "not-found", "Không tìm thấy.", "Not found."),
  WRONG_METHOD(
      METHOD_NOT_ALLOWED,
      "method-not-allowed",
      "Phương thức không được hỗ trợ ở địa chỉ này.",
      "This address does not support the method."),
  WRONG_ACCEPT(
      NOT_ACCEPTABLE,
      "not-acceptable",
      "Không trả lời được theo định dạng yêu cầu.",
      "No answer in the accepted formats."),
  WRONG_MEDIA_TYPE(
      UNSUPPORTED_MEDIA_TYPE,
      "unsupported-media-type",
      "Định dạng của nội dung gửi lên không được nhận ở địa chỉ này.",
      "This address does not take that type of content."),
  BODY_TOO_LARGE(TOO_LARGE, "too-large", "Nội dung gửi lên quá lớn.", "The body is too large."),
  ILLEGAL_TRANSITION(
      CONFLICT,
      "illegal-transition",
      "Không thể {0} khi đang ở trạng thái {1}.",
      "{0} is not possible in state {1}."),
  DUPLICATE(CONFLICT, "duplicate", "{0} đã tồn tại.", "{0} exists already."),
  REFERENCE_NOT_YET_KNOWN(
      CONFLICT,
      "reference-not-yet-known",
      "Chưa biết {0}; hãy thử lại sau giây lát.",
      "{0} is not known yet; try again in a moment."),
  REQUEST_IN_PROGRESS(
      CONFLICT,
      "request-in-progress",
      "Yêu cầu cùng khóa đang được xử lý.",
      "A request with the same key is in progress."),
  VERSION_CONFLICT(
      STALE,
      "version-conflict",
      "Dữ liệu đã thay đổi (phiên bản hiện tại {0}); hãy đọc lại rồi thử lại.",
      "It has changed (current version {0}); read it again, then try again."),
  PRECONDITION_MISSING(
      PRECONDITION_REQUIRED,
      "precondition-required",
      "Cần tiêu đề {0}.",
      "The header {0} is needed."),
  VALIDATION(
      RULE_VIOLATED, "validation", "Một số giá trị chưa hợp lệ.", "Some values are not valid."),
  FORBIDDEN_CHARACTER(
      RULE_VIOLATED,
      "forbidden-character",
      "Có ký tự không được phép.",
      "There is a character that is not allowed."),
  INVALID_DATE(RULE_VIOLATED, "invalid-date", "Ngày không hợp lệ.", "The date is not valid."),
  GUARDS_FAILED(
      RULE_VIOLATED, "guards-failed", "Chưa đủ điều kiện.", "Not all conditions are met."),
  IDEMPOTENCY_KEY_REUSED(
      RULE_VIOLATED,
      "idempotency-key-reused",
      "Idempotency-Key đã dùng cho yêu cầu khác.",
      "The Idempotency-Key was used for another request."),
  RATE_LIMITED(
      TOO_MANY,
      "rate-limited",
      "Quá nhiều yêu cầu từ cùng một nơi; xin thử lại sau {0} giây.",
      "Too many requests from one place; please try again in {0} seconds."),
  INTERNAL_ERROR(
      INTERNAL,
      "internal-error",
      "Hệ thống gặp lỗi; xin thử lại.",
      "The system failed; please try again."),
  OVERLOADED(
      UNAVAILABLE,
      "overloaded",
      "Hệ thống đang quá tải; xin thử lại sau giây lát.",
      "Too many requests at once; please try again in a moment."),
  DATABASE_UNAVAILABLE(
      UNAVAILABLE,
      "database-unavailable",
      "Cơ sở dữ liệu tạm thời không sẵn sàng; xin thử lại.",
      "The database is unavailable for the moment; please try again."),
  STORAGE_FULL(
      ProblemKind.STORAGE_FULL,
      "storage-full",
      "Kho lưu trữ đã đầy; xin báo quản trị viên.",
      "The storage is full; please tell the administrator.");

  private final ProblemKind kind;
  private final String slug;
  private final Phrase phrase;

  PlatformProblem(ProblemKind kind, String slug, String vi, String en) {
    this.kind = kind;
    this.slug = slug;
    this.phrase = new Phrase(vi, en);
  }

  @Override
  public String slug() {
    return slug;
  }

  @Override
  public ProblemKind kind() {
    return kind;
  }

  @Override
  public Phrase phrase() {
    return phrase;
  }
}
