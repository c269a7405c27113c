package vn.danvan.modelservice.attachment;

/** A file is there, or it was taken away. */
enum AttachmentState {
  ATTACHED,
  REMOVED
}
