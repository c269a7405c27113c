package vn.danvan.deploy.demo.load;

import static vn.danvan.deploy.demo.load.Service.REPORTING;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import vn.danvan.deploy.demo.plan.PlannedReportedFigure;

/** The figures that articles state: entered by the province's officer, approved by its head. */
final class ReportedFiguresLoad {

  private final Loading loading;

  ReportedFiguresLoad(Loading loading) {
    this.loading = loading;
  }

  void run() {
    PlannedReportedFigure.of(loading.plan().province()).forEach(this::enter);
  }

  private void enter(PlannedReportedFigure figure) {
    var province = loading.plan().province();
    var body =
        JsonNodeFactory.instance
            .objectNode()
            .put("unit", province)
            .put("report", figure.report())
            .put("metric", figure.metric())
            .put("period", figure.period())
            .put("value", figure.value())
            .put("qualifier", figure.qualifier())
            .put("sourceDocument", figure.sourceDocument())
            .put("sourceDate", figure.sourceDate().toString());
    var entered =
        loading
            .create(
                REPORTING,
                "/reported-figures",
                province + ".officer",
                "reported-figure",
                figure.metric(),
                body)
            .versioned();
    loading.put(
        REPORTING,
        "/reported-figures/" + entered.id() + "/approval",
        province + ".signatory",
        "reported-figure-approval",
        figure.metric(),
        entered.version(),
        JsonNodeFactory.instance.objectNode());
  }
}
