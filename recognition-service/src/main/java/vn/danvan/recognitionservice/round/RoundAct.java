package vn.danvan.recognitionservice.round;

import vn.danvan.platform.time.Act;

/** An act in a round, which a unit above may do for a closed authority. */
interface RoundAct extends Act {

  /** Id or code of the unit acted for, or null. */
  String onBehalfOf();
}
