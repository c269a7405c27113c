package vn.danvan.reportingservice.report;

import jakarta.inject.Singleton;

/** R9: campaigns, with the models that are linked to them. */
@Singleton
class Campaigns extends LinkedModels {

  Campaigns(RecordReader records) {
    super(By.CAMPAIGN, records, "các cuộc vận động, phong trào", "campaigns");
  }

  @Override
  public String name() {
    return "campaigns";
  }
}
