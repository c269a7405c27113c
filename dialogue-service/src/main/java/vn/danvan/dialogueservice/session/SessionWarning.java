package vn.danvan.dialogueservice.session;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What makes a recorded session look implausible; it is shown, and nothing is refused for it. */
@Schema(name = "SessionWarning")
enum SessionWarning {
  /** Its unit has recorded another session of the same kind, day and title. */
  RECORDED_TWICE
}
