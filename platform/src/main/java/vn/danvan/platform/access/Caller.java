package vn.danvan.platform.access;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;
import vn.danvan.platform.problem.PlatformProblem;

/**
 * Who calls, as the token says.
 *
 * @param subject the account's id; never a name
 * @param unit the unit that the account acts for, or null (citizens, admins)
 */
public record Caller(String subject, Set<Role> roles, UUID unit) {

  /** A citizen of whom nothing is known or recorded, with or without an account. */
  public static final Caller UNNAMED_CITIZEN = new Caller("anonymous", Set.of(Role.CITIZEN), null);

  /**
   * @param roles as the token names them; what is no role of ours is left out
   * @throws vn.danvan.platform.problem.DomainException {@code invalid-token} for a unit that is no
   *     id
   */
  static Caller of(JsonWebToken token, Set<String> roles) {
    return new Caller(
        token.getSubject(),
        roles.stream()
            .flatMap(claim -> Role.ofClaim(claim).stream())
            .collect(Collectors.toUnmodifiableSet()),
        unit(token));
  }

  private static UUID unit(JsonWebToken token) {
    try {
      return Optional.ofNullable(token.<Object>getClaim("unit"))
          .map(Object::toString)
          .map(UUID::fromString)
          .orElse(null);
    } catch (IllegalArgumentException notAnId) {
      throw PlatformProblem.INVALID_TOKEN.because();
    }
  }

  /** Whether this is somebody who acts for no unit and no system. */
  public boolean isCitizen() {
    return roles.equals(Set.of(Role.CITIZEN));
  }

  public boolean has(Role role) {
    return roles.contains(role);
  }

  public boolean hasAny(Role... wanted) {
    for (var role : wanted) {
      if (roles.contains(role)) {
        return true;
      }
    }
    return false;
  }

  /** The role under which an act is recorded: the most specific one of the token. */
  public String recordedRole() {
    return roles.stream().max(Enum::compareTo).map(Role::claim).orElse("none");
  }
}
