package vn.danvan.deploy.demo.plan;

import java.time.LocalDate;
import java.util.List;

/**
 * A request for legal aid with its cases, all of them ended.
 *
 * @param unit code of the unit that was asked
 * @param cases the first one first
 */
public record PlannedLegalAid(
    int number,
    String unit,
    String lawField,
    LocalDate requestedOn,
    LocalDate closedOn,
    List<Case> cases) {

  /**
   * A case of the request.
   *
   * @param number of all cases of the plan
   */
  public record Case(int number, String form, LocalDate openedOn, LocalDate closedOn) {}
}
