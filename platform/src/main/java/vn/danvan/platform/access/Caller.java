package vn.danvan.platform.access;

import java.util.Set;
import java.util.UUID;

/**
 * Who calls, as the token says.
 *
 * @param subject the account's id; never a name
 * @param unit the unit that the account acts for, or null (citizens, admins)
 */
public record Caller(String subject, Set<Role> roles, UUID unit) {

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
