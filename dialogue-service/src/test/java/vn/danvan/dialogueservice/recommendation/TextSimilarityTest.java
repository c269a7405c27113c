package vn.danvan.dialogueservice.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextSimilarityTest {

  private static double similarity(String one, String other) {
    return new TextSimilarity(one).to(other);
  }

  @Test
  void diacriticsCaseAndPunctuationDoNotCount() {
    assertThat(similarity("Đường liên thôn bị hỏng!", "duong lien thon bi hong")).isEqualTo(1);
  }

  @Test
  void whatSaysNearlyTheSameIsSimilarWhateverTheOrder() {
    assertThat(
            similarity(
                "Đèn đường trước chợ Phan Thiết bị hỏng",
                "Trước chợ Phan Thiết đèn đường hỏng rồi"))
        .isGreaterThan(DuplicateReader.SIMILAR);
  }

  @Test
  void whatSaysSomethingElseIsNot() {
    assertThat(
            similarity("Đèn đường trước chợ bị hỏng", "Xin cấp giấy chứng nhận quyền sử dụng đất"))
        .isLessThan(DuplicateReader.SIMILAR);
    assertThat(similarity("", "abc")).isZero();
    assertThat(similarity("", "")).isZero();
  }
}
