package vn.danvan.deploy.demo.plan;

import java.time.LocalDate;

/**
 * A unit of the tree, as it is to be created.
 *
 * @param code slug that is never used again for another unit
 * @param kind coded kind, such as {@code DISTRICT} or {@code AGENCY}
 * @param level coded level; an owner such as the provincial police is COMMUNE, so that it is not
 *     expected to recognize anything itself
 * @param parent code of the unit above, null for a province
 * @param territory code of the unit whose subtree it serves, null if that is its own
 * @param statisticsCode the statistics office's code of 2023, null where it has none
 * @param validFrom first day on which the unit is there
 */
public record PlannedUnit(
    String code,
    String name,
    String kind,
    String level,
    String parent,
    String territory,
    String statisticsCode,
    LocalDate validFrom) {}
