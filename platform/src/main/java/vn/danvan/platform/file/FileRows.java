package vn.danvan.platform.file;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What a kind of record knows of the files in its service's storage; each kind is a bean. */
public interface FileRows {

  /**
   * Whether files are still wanted.
   *
   * @param files ids of contents that lie in the storage
   * @return those of them that have a row here, false for those whose row says that they were
   *     removed
   */
  Map<UUID, Boolean> wanted(Collection<UUID> files);
}
