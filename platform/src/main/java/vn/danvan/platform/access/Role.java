package vn.danvan.platform.access;

import java.util.Locale;
import java.util.Optional;

/** Roles of the token, from the least to the most specific. */
public enum Role {
  CITIZEN,
  INTEGRATOR,
  OFFICER,
  SECRETARY,
  SUPERVISOR,
  SIGNATORY,
  ADMIN;

  /** The role's name in the token. */
  public String claim() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Role> ofClaim(String claim) {
    for (var role : values()) {
      if (role.claim().equals(claim)) {
        return Optional.of(role);
      }
    }
    return Optional.empty();
  }
}
