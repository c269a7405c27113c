package vn.danvan.deploy.launcher;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import vn.danvan.deploy.demo.DemoContext;
import vn.danvan.deploy.keycloak.Grants;
import vn.danvan.deploy.process.Child;

/** The system of a checkout as its clients see it. */
public final class RunningSystem implements DemoContext {

  private final LocalSystem system;
  private final Tokens tokens;
  private final Grants grants;

  RunningSystem(LocalSystem system) {
    this.system = system;
    this.tokens = new Tokens(system);
    this.grants = new Grants(system.keycloak());
  }

  /** The system of this checkout, running or not. */
  public static RunningSystem ofCheckout() {
    return new RunningSystem(LocalSystem.of(Layout.ofCheckout()));
  }

  private URI url(String service) {
    return service(service).url();
  }

  private Service service(String name) {
    return system.services().stream()
        .filter(candidate -> candidate.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  /**
   * A further process of a service as this machine runs it, for what must not touch the one that
   * runs.
   *
   * @param service short name of the service: {@code model}
   * @param process name of the process, of its log and its pid file
   * @param changes environment variables that differ: at least port, database and topics
   */
  public Child furtherService(String service, String process, Map<String, String> changes) {
    return system.beside(service(service), process, changes);
  }

  /**
   * A further Quarkus program with the services' options.
   *
   * @param built the folder that its build made
   */
  public Child furtherProgram(String process, Path built, Map<String, String> environment) {
    return Service.program(system.layout(), process, built, environment);
  }

  @Override
  public URI model() {
    return url("model");
  }

  @Override
  public URI recognition() {
    return url("recognition");
  }

  @Override
  public URI dialogue() {
    return url("dialogue");
  }

  @Override
  public URI reporting() {
    return url("reporting");
  }

  @Override
  public String token(String user) {
    return tokens.token(user);
  }

  @Override
  public Path home() {
    return system.layout().home();
  }

  @Override
  public boolean grant(String user, UUID unit) {
    var changed = grants.grant(user, unit);
    if (changed) {
      tokens.forget(user);
    }
    return changed;
  }
}
