package vn.danvan.modelservice.reference;

/** Reference data is named by a code. */
public interface Coded {

  String code();
}
