package vn.danvan.modelservice.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import vn.danvan.modelservice.reference.Reference;
import vn.danvan.platform.text.Characters;

/** Finds campaigns by code. */
@ApplicationScoped
public class CampaignDirectory {

  private final CampaignRepository campaigns;

  CampaignDirectory(CampaignRepository campaigns) {
    this.campaigns = campaigns;
  }

  public Optional<Reference> find(String code) {
    return Characters.allowed(code, false)
        ? campaigns
            .findCode(code)
            .map(Campaign::data)
            .map(found -> new Reference(found.code(), found.provinceId(), found.closedOn()))
        : Optional.empty();
  }
}
