package vn.danvan.modelservice.model;

/** The texts of a model that every request which writes them carries. */
interface ModelTexts {

  String objective();

  String criteria();

  String situation();

  String method();

  String targetGroup();

  String forces();

  String resources();

  String milestones();

  String outputs();

  String sustainability();
}
