package vn.danvan.reportingservice.reconciliation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;

/** Where the owning services are asked for their events, and as whom. */
@ConfigMapping(prefix = "danvan.owners")
interface OwnerSettings {

  /** Its base address, as {@code http://model:8081}; an owner without one is not compared. */
  Optional<URI> modelService();

  /** Likewise. */
  Optional<URI> recognitionService();

  /** Likewise. */
  Optional<URI> dialogueService();

  /** Where tokens are given to the client below; needed as soon as there is an address. */
  Optional<URI> tokenUrl();

  /** A client with the role {@code integrator}. */
  Optional<String> clientId();

  /** Its secret. */
  Optional<String> clientSecret();

  /** From then on, in Vietnam, each day's comparison begins. */
  @WithDefault("01:30")
  LocalTime nightlyAt();

  /** How often it is looked whether one is due; zero: never. */
  @WithDefault("PT5M")
  Duration every();

  /** How long an answer is waited for. */
  @WithDefault("PT30S")
  Duration patience();
}
