package vn.danvan.deploy.demo.plan;

import java.time.LocalDate;

/**
 * What the head of a unit owes; how many dialogues a year is the level's usual number.
 *
 * @param unit code of the unit
 * @param clerk code of the unit whose officer enters it
 * @param regulation number of the document
 */
public record PlannedDuty(
    int number, String unit, String clerk, String regulation, LocalDate from, LocalDate to) {}
