package vn.danvan.modelservice.model;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Who owned a model before, oldest first. */
@Embeddable
class FormerOwners {

  @ElementCollection
  @CollectionTable(name = "former_owner", joinColumns = @JoinColumn(name = "model_id"))
  @OrderColumn(name = "ordinal")
  private List<FormerOwner> owners = new ArrayList<>();

  /** How many there are, so that the table is asked only for models that have any. */
  private int transfers;

  /** An owner and its last day as such. */
  @Embeddable
  record FormerOwner(UUID unitId, LocalDate until) {}

  void add(UUID unit, LocalDate until) {
    owners.add(new FormerOwner(unit, until));
    transfers++;
  }

  List<ModelData.FormerOwner> data() {
    return transfers == 0
        ? List.of()
        : owners.stream()
            .map(owner -> new ModelData.FormerOwner(owner.unitId(), owner.until()))
            .toList();
  }
}
