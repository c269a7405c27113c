package vn.danvan.modelservice.model;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import vn.danvan.platform.persistence.Aggregate;

/**
 * What a province asks of the owners of its models: to submit one, and before one is nominated.
 * Until it has said so, nothing but what every submission needs.
 *
 * @see "docs/rules.md: R-MOD-01"
 */
@Entity
@Table(name = "model_requirements")
class Requirements extends Aggregate {

  private UUID provinceId;
  private List<String> submission = new ArrayList<>();
  private List<String> nomination = new ArrayList<>();

  protected Requirements() {}

  Requirements(UUID id, UUID provinceId) {
    super(id);
    this.provinceId = provinceId;
  }

  /** Replaces what was asked for before. */
  RequirementsSet set(Set<ModelMember> forSubmission, Set<ModelMember> forNomination) {
    submission = names(forSubmission);
    nomination = names(forNomination);
    raiseVersion();
    return new RequirementsSet(data());
  }

  private static List<String> names(Set<ModelMember> members) {
    return new ArrayList<>(new TreeSet<>(members).stream().map(ModelMember::name).toList());
  }

  RequiredMembers members() {
    return RequiredMembers.of(submission, nomination);
  }

  RequirementsSet.Data data() {
    var members = members();
    return new RequirementsSet.Data(
        id(),
        version(),
        provinceId,
        List.copyOf(members.forSubmission()),
        List.copyOf(members.forNomination()));
  }
}
