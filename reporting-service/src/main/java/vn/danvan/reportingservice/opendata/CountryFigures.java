package vn.danvan.reportingservice.opendata;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import vn.danvan.reportingservice.opendata.OpenDataReader.Read;

/**
 * A year's figures of a dataset for the whole country, with what is hidden of them.
 *
 * @param hidden places by figure about persons
 */
record CountryFigures(Read read, Map<OpenFigure, Set<Place>> hidden) {

  /** A cell of a figure: a unit with everything below it, or what is its own. */
  record Place(UUID unit, boolean own) {}
}
