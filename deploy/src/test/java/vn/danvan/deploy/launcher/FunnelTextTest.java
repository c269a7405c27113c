package vn.danvan.deploy.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FunnelTextTest {

  private ObjectNode report;

  @BeforeEach
  void read() throws Exception {
    report =
        (ObjectNode)
            new ObjectMapper()
                .readTree(
                    """
                    {"report": "recognition-funnel", "period": "2023", "asOf": "2026-01-01T00:00:00Z",
                     "unit": {"id": "x", "code": "binh-thuan", "name": "Tỉnh Bình Thuận"},
                     "complete": true,
                     "totals": {"registered": 746, "consideredOwnLevel": 182, "recognizedOwnLevel": 155,
                       "nominated": 39, "recognizedHigherLevel": 22, "collectives": 15,
                       "individuals": 7, "unitsExpected": 14, "unitsConsidered": 13,
                       "unitsRecognized": 13, "unitsNominated": 13},
                     "rows": [
                       {"unit": {"code": "phan-thiet", "name": "Thành phố Phan Thiết"},
                        "registered": 96, "consideredOwnLevel": 24, "recognizedOwnLevel": 20,
                        "nominated": 4, "recognizedHigherLevel": 2, "collectives": 2,
                        "individuals": 0}],
                     "missing": [{"id": "y", "code": "duc-linh", "name": "Huyện Đức Linh"}],
                     "identities": [{"id": "I1", "holds": true}, {"id": "I2", "holds": true}]}
                    """);
  }

  @Test
  void saysWhatTheNewspaperSaid() {
    assertThat(new FunnelText(report).sentence())
        .isEqualTo(
            "Năm 2023, toàn tỉnh đăng ký 746 mô hình \"Dân vận khéo\" cấp huyện; 13/14 đơn vị đã xét"
                + " công nhận 155 mô hình ở cấp mình; 13/14 đơn vị đề nghị cấp tỉnh công nhận 39 mô"
                + " hình, trong đó 22 tập thể, cá nhân được công nhận; 1 đơn vị chưa xét công nhận:"
                + " Huyện Đức Linh.");
  }

  @Test
  void namesNobodyWhenNobodyIsMissing() {
    report.putArray("missing");
    assertThat(new FunnelText(report).sentence()).endsWith("cá nhân được công nhận.");
  }

  @Test
  void theTableEndsWithTheWhole() {
    assertThat(new FunnelText(report).table().lines())
        .hasSize(3)
        .last()
        .asString()
        .matches("Tỉnh Bình Thuận +746 +182 +155 +39 +22 +15 +7");
  }

  @Test
  void aBrokenIdentityAndAnIncompleteReportAreSaid() throws Exception {
    report.set("identities", new ObjectMapper().readTree("[{\"id\": \"I2\", \"holds\": false}]"));
    report.put("complete", false);
    assertThat(new FunnelText(report).source()).contains("chưa đầy đủ").contains("sai: I2");
    assertThat(new FunnelText(report).complete()).isFalse();
  }
}
