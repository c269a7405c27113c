package vn.danvan.dialogueservice.supervision;

/** How far a province lets one act supervise several resolutions; each takes in those before. */
public enum SupervisionMode {
  /** Each resolution is looked at by an act of its own. */
  ALL,
  /** One act covers what was answered on the spot at a dialogue. */
  LIST,
  /** A share, drawn by a seed, stands for what was answered on the spot or explained. */
  SAMPLE;

  public boolean allows(SupervisionMode other) {
    return compareTo(other) >= 0;
  }
}
