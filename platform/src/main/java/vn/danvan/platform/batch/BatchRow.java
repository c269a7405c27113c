package vn.danvan.platform.batch;

/** A row of a batch: the fields of the single create and the client's own name for it. */
public interface BatchRow {

  /** The client's own name of the row, unique in the batch. */
  String clientReference();
}
