package vn.danvan.reportingservice.opendata;

import vn.danvan.platform.problem.Phrase;
import vn.danvan.reportingservice.fact.Metric;

/**
 * A figure of a dataset.
 *
 * @param classification of the metric; empty: all
 * @param ownerKind empty: all
 * @param ofPersons whether small numbers of it say something about persons
 */
record OpenFigure(
    String name,
    Phrase what,
    Metric metric,
    String classification,
    String ownerKind,
    boolean ofPersons) {

  /** Units, models, decisions and the like: never hidden. */
  static OpenFigure counted(String name, String vi, String en, Metric metric, String kind) {
    return new OpenFigure(name, new Phrase(vi, en), metric, kind, "", false);
  }

  static OpenFigure ofPersons(String name, String vi, String en, Metric metric, String kind) {
    return new OpenFigure(name, new Phrase(vi, en), metric, kind, "", true);
  }

  OpenFigure ofOwners(String kind) {
    return new OpenFigure(name, what, metric, classification, kind, ofPersons);
  }
}
