package vn.danvan.modelservice.administrative;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** What an installation decides about the administrative units that the service brings along. */
@ConfigMapping(prefix = "danvan.administrative-data")
interface AdministrativeConfiguration {

  /** Whether they are loaded at the start; else an admin loads them. */
  @WithDefault("false")
  boolean loadAtStart();
}
