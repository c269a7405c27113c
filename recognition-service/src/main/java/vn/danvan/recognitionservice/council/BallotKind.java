package vn.danvan.recognitionservice.council;

/** How a council votes. */
enum BallotKind {
  /** It is kept and shown who voted what. */
  OPEN,
  /** It is kept who voted and what was voted, never together. */
  SECRET
}
