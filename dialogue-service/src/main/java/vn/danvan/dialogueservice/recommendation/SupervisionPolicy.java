package vn.danvan.dialogueservice.recommendation;

/** How resolutions are looked at that need not be looked at one by one. */
enum SupervisionPolicy {
  /** One act covers what was answered on the spot at a dialogue. */
  LIST,
  /** A share, drawn by a seed, stands for what was answered on the spot or explained. */
  SAMPLE
}
