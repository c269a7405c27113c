package vn.danvan.deploy.demo.load;

import static vn.danvan.deploy.demo.load.Service.DIALOGUE;

import vn.danvan.deploy.demo.plan.PlannedDuty;

/** What heads owe. After the dialogues, so that each duty tells at once how it stands. */
final class DutiesLoad {
  private final Loading loading;

  DutiesLoad(Loading loading) {
    this.loading = loading;
  }

  void run() {
    Loading.each(loading.plan().duties(), this::enter);
  }

  private void enter(PlannedDuty duty) {
    var body =
        loading
            .act(duty.from())
            .put("unit", duty.unit())
            .put("head", "PARTY_SECRETARY")
            .put("regulation", duty.regulation())
            .put("receptionDaysAMonth", 0)
            .put("deputiesAllowed", false)
            .put("validFrom", duty.from().toString())
            .put("validTo", duty.to().toString());
    if (!duty.clerk().equals(duty.unit())) {
      body.put("onBehalfOf", duty.unit());
    }
    loading.create(DIALOGUE, "/duties", duty.clerk() + ".officer", "duty", duty.number(), body);
    loading.progress().done("duties", 1, loading.plan().duties().size());
  }
}
