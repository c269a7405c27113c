package vn.danvan.modelservice.model;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * What a review found, in full. It is written once with the model's act; the ledger keeps the
 * rating.
 */
@Entity
class Review {

  /** Why a model was reviewed. */
  public enum Kind {
    YEARLY,
    FOLLOW_UP
  }

  @Id private UUID id;
  private UUID modelId;
  private int year;

  @Enumerated(EnumType.STRING)
  private Kind kind;

  private LocalDate reviewedOn;

  @Enumerated(EnumType.STRING)
  private Rating rating;

  private Long beneficiaries;
  private String conclusion;
  private List<String> evidence = new ArrayList<>();
  private List<UUID> attachments = new ArrayList<>();

  @ElementCollection
  @CollectionTable(name = "review_result", joinColumns = @JoinColumn(name = "review_id"))
  @OrderColumn(name = "position")
  private List<MeasuredResult> results = new ArrayList<>();

  protected Review() {}

  /**
   * @param year whose work was reviewed
   * @param on day of the review (Vietnam)
   */
  Review(UUID id, UUID modelId, int year, Kind kind, LocalDate on, ReviewFields fields) {
    this.id = id;
    this.modelId = modelId;
    this.year = year;
    this.kind = kind;
    this.reviewedOn = on;
    this.rating = fields.rating();
    this.beneficiaries = fields.beneficiaries();
    this.conclusion = fields.conclusion();
    if (fields.evidence() != null) {
      this.evidence.addAll(fields.evidence());
    }
    if (fields.attachments() != null) {
      this.attachments.addAll(fields.attachments());
    }
    if (fields.results() != null) {
      this.results.addAll(fields.results());
    }
  }

  /**
   * @param inScope whether the caller sees what is private to the scope
   */
  ReviewView view(boolean inScope) {
    return new ReviewView(
        id,
        year,
        kind,
        reviewedOn,
        rating,
        List.copyOf(results),
        beneficiaries,
        inScope ? List.copyOf(evidence) : null,
        inScope ? List.copyOf(attachments) : null,
        inScope ? conclusion : null);
  }
}
