package vn.danvan.modelservice.campaign;

import java.time.LocalDate;
import java.util.UUID;

/**
 * The whole public state of a campaign.
 *
 * @param provinceId whose own it is; null for all provinces
 * @param closedOn the last day on which it may be named; null while it is open
 */
public record CampaignData(
    UUID id,
    long version,
    String code,
    String nameVi,
    String nameEn,
    String issuer,
    LocalDate from,
    LocalDate to,
    UUID provinceId,
    LocalDate closedOn) {}
