package vn.danvan.deploy.demo.load;

import java.io.PrintStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import vn.danvan.deploy.demo.DemoContext;
import vn.danvan.deploy.demo.plan.DemoPlan;

/** Loads a whole plan. */
public final class PlanLoad {
  private PlanLoad() {}

  /**
   * Enters the plan and returns when the reports show all of it. What an earlier run entered is
   * left as it is.
   *
   * @param out where the progress goes
   * @throws Refusal a service refused a part of it, or stayed away for more than two minutes
   */
  public static void run(DemoPlan plan, DemoContext context, PrintStream out) {
    try (var client = new ApiClient(context)) {
      var progress = new Progress(out);
      var loading = new Loading(plan, client, progress);
      new UnitsLoad(loading).run();
      new FieldsLoad(loading).run();
      new DirectivesLoad(loading).run();
      var models = new ModelsLoad(loading).run();
      new RecognitionLoad(loading, models).run();
      new DialoguesLoad(loading).run();
      new DutiesLoad(loading).run();
      new SessionsLoad(loading).run();
      new LegalAidLoad(loading).run();
      new AwardsLoad(loading).run();
      new ReportedFiguresLoad(loading).run();
      var loadedAt = Instant.now().truncatedTo(ChronoUnit.MILLIS).plusMillis(1);
      new Arrival(client).await(plan, loadedAt);
      progress.say("all of it is in the reports");
    }
  }
}
