package vn.danvan.platform.rest;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What the caller may do next with an aggregate, so that no client rebuilds the state machine.
 *
 * @param name the act's noun, as in the path
 * @param href where to send it
 * @param ready whether all guards that can be known now hold
 * @param missing codes of the guards that fail
 */
@Schema(name = "AllowedAction")
public record AllowedAction(String name, String href, boolean ready, List<String> missing) {

  public static AllowedAction ready(String name, String href) {
    return new AllowedAction(name, href, true, List.of());
  }
}
