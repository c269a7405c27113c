package vn.danvan.modelservice.model;

import java.time.LocalDate;
import java.util.List;

/** What every request that writes a model's content carries. */
interface ModelFields extends ModelCompletion {

  String title();

  String field();

  List<String> otherFields();

  OwnerKind ownerKind();

  String ownerName();

  String area();

  ModelKind kind();

  LocalDate startsOn();
}
