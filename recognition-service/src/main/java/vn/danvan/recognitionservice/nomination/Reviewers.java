package vn.danvan.recognitionservice.nomination;

import java.util.Optional;
import java.util.UUID;

/** What nominations ask about councils, which come after them. */
public interface Reviewers {

  /**
   * Who may judge a nomination.
   *
   * @param members of the council
   * @param shutOut those of them that have no part in it
   */
  record Bench(int members, int shutOut) {}

  /** The council of the nomination's round, as it sat last; empty while there is none. */
  Optional<Bench> of(Nominations.Facts nomination);

  /**
   * Whether the account sits in a council before which the nomination lies or lay.
   *
   * @param account of the token, whatever its roles
   */
  boolean judges(String account, UUID nomination);
}
