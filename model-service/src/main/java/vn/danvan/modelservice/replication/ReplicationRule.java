package vn.danvan.modelservice.replication;

import java.util.Locale;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.Phrase;
import vn.danvan.platform.problem.Violation;

/** What replications must keep to; the code of a failure is the constant's name in kebab case. */
enum ReplicationRule {
  UNKNOWN_MODEL("R-RPL-01", "Không tìm thấy mô hình.", "The model was not found."),
  NOT_RECOGNIZED(
      "R-RPL-01",
      "Mô hình chưa được công nhận ở cấp nào vào ngày {0}.",
      "The model is recognized at no level on {0}."),
  SOURCE_NOT_ACTIVE("R-RPL-01", "Mô hình không còn hoạt động.", "The model is not active."),
  SAME_UNIT(
      "R-RPL-02", "Đơn vị {0} là chủ của chính mô hình này.", "The unit {0} owns this very model."),
  CYCLE(
      "R-RPL-03",
      "Mô hình này được nhân rộng từ đơn vị {0}; không thể nhân rộng ngược lại.",
      "This model descends from the unit {0} and can't be replicated back."),
  CHILD_IS_ANCESTOR(
      "R-RPL-03",
      "Mô hình được nêu là nguồn gốc của mô hình đang nhân rộng.",
      "The model named is what the replicated one descends from."),
  UNIT_NOT_VALID(
      "R-RPL-04", "Đơn vị {0} không tồn tại vào ngày {1}.", "The unit {0} does not exist on {1}."),
  OUTSIDE_TERRITORY(
      "R-RPL-05",
      "Đơn vị {0} không thuộc phạm vi của đơn vị lập kế hoạch.",
      "The unit {0} lies outside the territory of the unit that plans."),
  DUPLICATE(
      "R-RPL-06",
      "Đơn vị {0} đã có kế hoạch hoặc đang nhân rộng mô hình này.",
      "The unit {0} plans or has adopted this model already."),
  BEFORE_LAST_ACT(
      "R-RPL-07",
      "Ngày {0} trước ngày {1} của bước liền trước.",
      "The day {0} is before the day {1} of the act before."),
  OTHER_OWNER(
      "R-RPL-08",
      "Mô hình của đơn vị tiếp nhận phải thuộc về đơn vị đó.",
      "The adopting unit's own model must belong to it."),
  CHILD_TAKEN(
      "R-RPL-08",
      "Mô hình này đã được ghi là nhân rộng từ mô hình khác.",
      "This model descends from another one already."),
  MODEL_OR_COPY(
      "R-RPL-08",
      "Chỉ nêu một mô hình sẵn có hoặc yêu cầu lập bản sao, không cả hai.",
      "Name a model that is there or ask for a copy, not both.");

  private final String rule;
  private final Phrase phrase;

  ReplicationRule(String rule, String vi, String en) {
    this.rule = rule;
    this.phrase = new Phrase(vi, en);
  }

  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  boolean check(Guards guards, boolean holds, String pointer, Object... arguments) {
    return guards.check(holds, pointer, code(), rule, phrase, arguments);
  }

  Violation violated(String pointer, Object... arguments) {
    return Violation.of(pointer, code(), rule, phrase, arguments);
  }
}
