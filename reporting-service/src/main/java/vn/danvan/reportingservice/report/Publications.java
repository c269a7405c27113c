package vn.danvan.reportingservice.report;

import static vn.danvan.reportingservice.fact.Metric.*;
import static vn.danvan.reportingservice.report.Range.PERIOD;
import static vn.danvan.reportingservice.report.Term.plus;

import jakarta.inject.Singleton;
import java.util.List;
import vn.danvan.reportingservice.tally.Cells;

/** Articles and broadcasts about models, by the models' owners. */
@Singleton
class Publications extends FlowReport {

  private static final List<Figure> FIGURES =
      List.of(
          Figure.count(
              "total",
              "số tin, bài về mô hình (theo ngày đăng, phát)",
              "the articles and broadcasts about models (by day of publication)",
              plus(PUBLICATION, PERIOD)),
          Figure.count(
              "press",
              "số tin, bài trên báo in (theo ngày đăng, phát)",
              "the items in the press (by day of publication)",
              plus(PUBLICATION, PERIOD, "PRESS")),
          Figure.count(
              "radio",
              "số tin, bài trên phát thanh (theo ngày đăng, phát)",
              "the items on the radio (by day of publication)",
              plus(PUBLICATION, PERIOD, "RADIO")),
          Figure.count(
              "television",
              "số tin, bài trên truyền hình (theo ngày đăng, phát)",
              "the items on television (by day of publication)",
              plus(PUBLICATION, PERIOD, "TELEVISION")),
          Figure.count(
              "web",
              "số tin, bài trên trang, báo điện tử (theo ngày đăng, phát)",
              "the items on the web (by day of publication)",
              plus(PUBLICATION, PERIOD, "WEB")),
          Figure.amount(
              "reach",
              "số lượt người đọc, nghe, xem được biết (theo ngày đăng, phát)",
              "the readers, listeners and viewers as far as known (by day of publication)",
              plus(PUBLICATION_REACH, PERIOD)));

  Publications(Cells cells, RecordReader records) {
    super(cells, records);
  }

  @Override
  public String name() {
    return "publications";
  }

  @Override
  public List<Figure> figures() {
    return FIGURES;
  }

  @Override
  public List<By> groupings() {
    return List.of(By.UNIT, By.FIELD, By.BASIC_FIELD, By.KIND, By.MONTH, By.YEAR);
  }

  @Override
  public boolean filtersByLinks() {
    return true;
  }

  @Override
  List<Identity> identities(Totals totals) {
    return List.of();
  }
}
