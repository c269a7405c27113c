package vn.danvan.deploy.demo;

import java.net.URI;
import java.nio.file.Path;
import java.util.UUID;

/** Where the running system is and how one signs in to it. */
public interface DemoContext {

  /** Base address of model-service, without the path {@code /api/v1}. */
  URI model();

  /** Base address of recognition-service. */
  URI recognition();

  /** Base address of dialogue-service. */
  URI dialogue();

  /** Base address of reporting-service. */
  URI reporting();

  /**
   * An access token of a demo account that is good for a minute at least. It is asked for with
   * every request, so it has to be kept between them.
   */
  String token(String user);

  /** Folder of the system's data, {@code .danvan}. */
  Path home();

  /**
   * Gives a demo account the rights of another unit.
   *
   * @return whether it had those of a different one before
   */
  boolean grant(String user, UUID unit);
}
