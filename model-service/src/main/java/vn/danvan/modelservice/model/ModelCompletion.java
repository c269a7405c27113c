package vn.danvan.modelservice.model;

import java.time.LocalDate;
import java.util.List;

/** What requests carry of a model that may still change when it is registered. */
interface ModelCompletion extends ModelTexts {

  LocalDate evaluatesOn();

  String leadUnit();

  List<String> cooperatingUnits();

  List<String> campaigns();

  List<String> directives();

  GeoPoint point();
}
