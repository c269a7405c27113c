package vn.danvan.recognitionservice.commendation;

import java.time.LocalDate;
import java.util.UUID;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.Phrase;

/**
 * What a commendation is drafted with.
 *
 * @param authority the unit whose head is to award it, as it was on the day
 * @param form of the authority's level on the day; null if there is none
 * @param recipientValid whether the recipient's unit existed on some day of the merit's years
 * @param drafter account of the drafter
 */
record CommendationDraft(
    String formCode,
    Authority authority,
    CommendationForm form,
    UUID proposingUnit,
    UUID province,
    Recipient recipient,
    boolean recipientValid,
    int fromYear,
    int toYear,
    UUID model,
    String merit,
    boolean proceedingsPending,
    String drafter) {

  /** A unit whose head awards commendations. */
  record Authority(UUID id, String name, String kind, String level) {}

  private static final Phrase NO_FORM =
      new Phrase(
          "Ngày {0} không có hình thức khen thưởng {1} ở cấp của {2}.",
          "On {0} there is no form {1} at the level of {2}.");
  private static final Phrase NOT_ITS_AUTHORITY =
      new Phrase("{0} không có thẩm quyền tặng hình thức này.", "{0} does not award this form.");
  private static final Phrase NOT_FOR_RECIPIENT =
      new Phrase(
          "Hình thức này không dành cho đối tượng {0}.", "This form is not for recipients {0}.");
  private static final Phrase NAME_NEEDED =
      new Phrase("Cá nhân phải có họ tên.", "An individual needs a name.");
  private static final Phrase POSITION_OF_PERSON =
      new Phrase("Chỉ cá nhân mới có chức danh.", "Only an individual has a position.");
  private static final Phrase UNIT_NOT_VALID =
      new Phrase(
          "Đơn vị {0} không tồn tại trong các năm của thành tích.",
          "The unit {0} did not exist in the years of the merit.");
  private static final Phrase YEARS_TURNED =
      new Phrase(
          "Năm cuối ({0}) trước năm đầu ({1}).", "The last year ({0}) is before the first ({1}).");
  private static final Phrase YEARS_AHEAD =
      new Phrase(
          "Năm cuối của thành tích ({0}) sau năm {1}.",
          "The last year of the merit ({0}) is after {1}.");

  /**
   * Checks what can be said of the draft itself.
   *
   * @param on day of the draft (Vietnam time)
   * @see "docs/rules.md: R-COM-01 (forms), R-COM-02 (authority, recipient), R-COM-06 (years)"
   */
  void check(LocalDate on, Guards guards) {
    checkForm(on, guards);
    checkRecipient(guards);
    checkYears(on, guards);
  }

  private void checkForm(LocalDate on, Guards guards) {
    if (!guards.check(
        form != null,
        "/form",
        "form-not-valid",
        "R-COM-01",
        NO_FORM,
        on,
        formCode,
        authority.name())) {
      return;
    }
    guards.check(
        form.authorityKinds().contains(authority.kind()),
        "/issuer",
        "issuer-not-authority",
        "R-COM-02",
        NOT_ITS_AUTHORITY,
        authority.name());
    guards.check(
        form.recipients().contains(recipient.kind()),
        "/recipient/kind",
        "recipient-not-eligible",
        "R-COM-01",
        NOT_FOR_RECIPIENT,
        recipient.kind());
  }

  private void checkRecipient(Guards guards) {
    guards.check(
        recipient.kind() == RecipientKind.COLLECTIVE || recipient.name() != null,
        "/recipient/name",
        "name-missing",
        "R-COM-02",
        NAME_NEEDED);
    guards.check(
        recipient.kind() == RecipientKind.INDIVIDUAL || recipient.position() == null,
        "/recipient/position",
        "position-of-collective",
        "R-COM-02",
        POSITION_OF_PERSON);
    guards.check(
        recipientValid,
        "/recipient/unit",
        "unit-not-valid",
        "R-COM-02",
        UNIT_NOT_VALID,
        recipient.unit());
  }

  private void checkYears(LocalDate on, Guards guards) {
    guards.check(
        fromYear <= toYear, "/toYear", "years-turned", "R-COM-06", YEARS_TURNED, toYear, fromYear);
    guards.check(
        toYear <= on.getYear(),
        "/toYear",
        "years-ahead",
        "R-COM-06",
        YEARS_AHEAD,
        toYear,
        on.getYear());
  }
}
