package vn.danvan.modelservice.model;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Knows the files of models; the package that keeps them implements it. */
public interface ModelFiles {

  /** Which of the ids are those of files that are attached to the model now. */
  Set<UUID> attached(UUID model, Collection<UUID> ids);
}
