package vn.danvan.recognitionservice.council;

/** Votes on a nomination, as figures. */
record Tally(int votesFor, int votesAgainst) {

  static final Tally NONE = new Tally(0, 0);

  int cast() {
    return votesFor + votesAgainst;
  }

  Tally with(Choice choice) {
    return switch (choice) {
      case FOR -> new Tally(votesFor + 1, votesAgainst);
      case AGAINST -> new Tally(votesFor, votesAgainst + 1);
    };
  }
}
