package vn.danvan.recognitionservice.decision;

import java.util.UUID;
import vn.danvan.platform.journal.DomainEvent;

/** Facts in the life of a recognition; each carries its whole public state after the change. */
sealed interface RecognitionEvent extends DomainEvent {

  RecognitionData recognition();

  @Override
  default String aggregate() {
    return Recognition.TYPE;
  }

  @Override
  default String topic() {
    return "recognitions";
  }

  @Override
  default UUID subject() {
    return recognition().id();
  }

  @Override
  default long version() {
    return recognition().version();
  }

  @Override
  default Object data() {
    return recognition();
  }

  /** A model is recognized by an issued decision. */
  record ModelRecognized(RecognitionData recognition) implements RecognitionEvent {
    @Override
    public String type() {
      return "vn.danvan.ModelRecognized";
    }
  }

  /** A further decision took it back. */
  record RecognitionRevoked(RecognitionData recognition) implements RecognitionEvent {
    @Override
    public String type() {
      return "vn.danvan.RecognitionRevoked";
    }
  }

  /** A further decision recognized the model in its place. */
  record RecognitionSuperseded(RecognitionData recognition) implements RecognitionEvent {
    @Override
    public String type() {
      return "vn.danvan.RecognitionSuperseded";
    }
  }

  /** The spelling of its decision's number was corrected. */
  record RecognitionCorrected(RecognitionData recognition) implements RecognitionEvent {
    @Override
    public String type() {
      return "vn.danvan.RecognitionCorrected";
    }
  }
}
