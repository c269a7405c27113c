package vn.danvan.recognitionservice.honors;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.units.UnitRef;

/** What a unit's subtree, with what it took over, was honored with over the years. */
@Schema(name = "HonorHistory")
record HonorHistoryView(UnitRef unit, List<Year> years) {

  /**
   * A year's figures at one level.
   *
   * @param recognitions of models
   * @param collectives commended
   * @param individuals commended
   */
  @Schema(name = "HonorYear")
  record Year(int year, String level, int recognitions, int collectives, int individuals) {}
}
