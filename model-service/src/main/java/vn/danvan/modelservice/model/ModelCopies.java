package vn.danvan.modelservice.model;

import java.util.UUID;
import vn.danvan.platform.time.Occurrence;
import vn.danvan.platform.units.Unit;

/** Makes models after the pattern of others. */
public interface ModelCopies {

  /**
   * Writes a draft down with the content of another model, in the caller's transaction. The new
   * owner goes on with it as with any draft.
   *
   * @param source the model that is copied
   * @param owner the unit that owns the copy and in whose territory it works
   * @return the draft's id
   */
  UUID draftCopy(UUID source, Unit owner, Occurrence when);
}
