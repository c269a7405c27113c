package vn.danvan.deploy.demo.plan;

import java.time.LocalDate;
import java.util.List;

/**
 * One document by which a unit registers the models of one day.
 *
 * @param number its place among the province's lists, from 1
 * @param documentNumber unique per unit and year
 * @param unit code of the registering unit
 * @param models numbers of the models, in the order of the lines
 */
public record PlannedRegistrationList(
    int number, String documentNumber, String unit, LocalDate on, List<Integer> models) {}
