package vn.danvan.modelservice.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import vn.danvan.modelservice.reference.Reference;

/** Finds campaigns by code. */
@ApplicationScoped
public class CampaignDirectory {

  private final CampaignRepository campaigns;

  CampaignDirectory(CampaignRepository campaigns) {
    this.campaigns = campaigns;
  }

  public Optional<Reference> find(String code) {
    return campaigns.findReference(code);
  }
}
