package vn.danvan.modelservice.model;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a model must say of itself.
 *
 * @param forSubmission with what every submission needs
 * @param forNomination before it is nominated for recognition
 */
record RequiredMembers(Set<ModelMember> forSubmission, Set<ModelMember> forNomination) {

  /** While the province has not said anything. */
  static final RequiredMembers NONE = of(List.of(), List.of());

  /** By the names of the members that the province asks for beside what everybody must say. */
  static RequiredMembers of(Collection<String> submission, Collection<String> nomination) {
    return new RequiredMembers(
        with(EnumSet.copyOf(ModelMember.ALWAYS), submission),
        with(EnumSet.noneOf(ModelMember.class), nomination));
  }

  private static Set<ModelMember> with(EnumSet<ModelMember> members, Collection<String> names) {
    names.forEach(name -> members.add(ModelMember.valueOf(name)));
    return members;
  }
}
