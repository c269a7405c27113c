package vn.danvan.recognitionservice.decision;

import java.util.UUID;
import vn.danvan.platform.journal.DomainEvent;

/** A model is recognized by an issued decision. */
record ModelRecognized(RecognitionData recognition) implements DomainEvent {

  @Override
  public String type() {
    return "vn.danvan.ModelRecognized";
  }

  @Override
  public String aggregate() {
    return Recognition.TYPE;
  }

  @Override
  public String topic() {
    return "recognitions";
  }

  @Override
  public UUID subject() {
    return recognition.id();
  }

  @Override
  public long version() {
    return recognition.version();
  }

  @Override
  public Object data() {
    return recognition;
  }
}
