package vn.danvan.platform.problem;

import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;

/**
 * The methods that a request's address supports, for the {@code Allow} header of a 405, which the
 * framework leaves out.
 */
final class AllowedMethods {

  private AllowedMethods() {}

  static Set<String> of(ResteasyReactiveRequestContext request) {
    var path = request.getPathWithoutPrefix();
    var classes = new RequestMapper<>(new ArrayList<>(request.getDeployment().getClassMappers()));
    var methods = new TreeSet<String>();
    for (var match = classes.map(path);
        match != null;
        match = classes.continueMatching(path, match)) {
      for (var handler : match.value.handlers) {
        if (handler instanceof ClassRoutingHandler routing) {
          addMatching(routing, match.remaining, methods);
        }
      }
    }
    if (methods.contains("GET")) {
      methods.add("HEAD");
    }
    methods.add("OPTIONS");
    return methods;
  }

  private static void addMatching(
      ClassRoutingHandler routing, String remaining, Set<String> methods) {
    var path = remaining.isEmpty() ? "/" : remaining;
    routing
        .getMappers()
        .forEach(
            (method, mapper) -> {
              var match = method == null ? null : mapper.map(path);
              if (match != null && match.remaining.isEmpty()) {
                methods.add(method);
              }
            });
  }
}
