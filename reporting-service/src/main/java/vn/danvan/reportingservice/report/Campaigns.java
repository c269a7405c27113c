package vn.danvan.reportingservice.report;

import jakarta.inject.Singleton;
import vn.danvan.reportingservice.fact.Metric;

/** R9: campaigns, with the models that are linked to them. */
@Singleton
class Campaigns extends LinkedModels {

  Campaigns() {
    super(
        By.CAMPAIGN,
        Metric.CAMPAIGN_MODEL,
        Metric.CAMPAIGN_MODEL_LEFT,
        "các cuộc vận động, phong trào",
        "campaigns");
  }

  @Override
  public String name() {
    return "campaigns";
  }
}
