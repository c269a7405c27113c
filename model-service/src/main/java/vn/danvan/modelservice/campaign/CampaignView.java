package vn.danvan.modelservice.campaign;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.rest.AllowedAction;
import vn.danvan.platform.rest.Versioned;
import vn.danvan.platform.table.ListFile;
import vn.danvan.platform.units.UnitRef;
import vn.danvan.platform.units.UnitTree;

/**
 * A campaign as answers show it.
 *
 * @param province whose own it is; missing for all
 * @param closedOn the last day on which it may be named
 */
@Schema(name = "Campaign")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CampaignView(
    UUID id,
    long version,
    @Schema(examples = "NEW_RURAL_2021_2025") String code,
    String nameVi,
    String nameEn,
    String issuer,
    LocalDate from,
    LocalDate to,
    UnitRef province,
    LocalDate closedOn,
    List<AllowedAction> allowedActions)
    implements Versioned {

  static final ListFile<CampaignView> FILE =
      ListFile.<CampaignView>of("campaigns", "Cuộc vận động")
          .text("Mã cuộc vận động", CampaignView::code)
          .text("Tên cuộc vận động", CampaignView::nameVi)
          .text("Tên tiếng Anh", CampaignView::nameEn)
          .text("Cơ quan phát động", CampaignView::issuer)
          .date("Từ ngày", CampaignView::from)
          .date("Đến ngày", CampaignView::to)
          .text("Mã tỉnh", campaign -> UnitRef.codeOf(campaign.province()))
          .date("Ngày đóng", CampaignView::closedOn);

  static CampaignView of(CampaignData campaign, UnitTree tree, List<AllowedAction> allowedActions) {
    return new CampaignView(
        campaign.id(),
        campaign.version(),
        campaign.code(),
        campaign.nameVi(),
        campaign.nameEn(),
        campaign.issuer(),
        campaign.from(),
        campaign.to(),
        tree.ref(campaign.provinceId()),
        campaign.closedOn(),
        allowedActions);
  }
}
