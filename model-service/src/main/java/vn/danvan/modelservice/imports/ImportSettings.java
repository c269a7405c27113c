package vn.danvan.modelservice.imports;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How files are imported. */
@ConfigMapping(prefix = "danvan.imports")
interface ImportSettings {

  /** How often files that wait are looked for. */
  @WithDefault("0.5S")
  Duration poll();

  /** How long it is kept what was wrong with a file; messages may repeat what its cells said. */
  @WithDefault("168H")
  Duration keepFaults();

  /** How long the storing of one file may take. */
  @WithDefault("10M")
  Duration storing();
}
