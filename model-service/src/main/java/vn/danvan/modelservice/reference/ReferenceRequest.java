package vn.danvan.modelservice.reference;

/** What every registration of reference data says. */
public interface ReferenceRequest {

  String code();

  /** Id or code of the province whose own it is; all provinces if left out. */
  String province();
}
