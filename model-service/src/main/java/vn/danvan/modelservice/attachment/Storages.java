package vn.danvan.modelservice.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;

/** Chooses the storage by configuration. */
@ApplicationScoped
class Storages {

  /** Made when the first file comes or goes, so that starting costs nothing. */
  @Produces
  @ApplicationScoped
  AttachmentStorage storage(AttachmentSettings settings) {
    return settings.s3().bucket().isPresent()
        ? new S3Storage(settings.s3())
        : new DiskStorage(settings.folder(), settings.minFree().asLongValue());
  }
}
