package vn.danvan.platform.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** Chooses the storage by configuration. */
@ApplicationScoped
class Storages {

  /** Made when the first file comes or goes, so that starting costs nothing. */
  @Produces
  @ApplicationScoped
  FileStorage storage(FileSettings settings) {
    return settings.s3().bucket().isPresent()
        ? new S3Storage(settings.s3())
        : new DiskStorage(settings.folder(), settings.minFree().asLongValue());
  }
}
