package vn.danvan.modelservice.replication;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import vn.danvan.modelservice.model.ModelData;
import vn.danvan.modelservice.model.ModelState;
import vn.danvan.platform.problem.Guards;

/**
 * The model that is to be replicated, with what the guards ask.
 *
 * @param recognizedOn the day on which it was asked whether it is recognized
 * @param recognized at some level on that day
 * @param ancestors the models that it descends from, the nearest first
 * @param ancestorOwners their owners
 */
record Source(
    ModelData model,
    LocalDate recognizedOn,
    boolean recognized,
    Set<UUID> ancestors,
    Set<UUID> ancestorOwners) {

  void check(String pointer, Guards guards) {
    ReplicationRule.NOT_RECOGNIZED.check(guards, recognized, pointer, recognizedOn);
    ReplicationRule.SOURCE_NOT_ACTIVE.check(guards, model.state() == ModelState.ACTIVE, pointer);
  }
}
