package vn.danvan.platform.rest;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jboss.logging.MDC;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import vn.danvan.platform.problem.PlatformProblem;

/**
 * Continues the trace and refuses query parameters that the address does not know, or that stand
 * twice where one value is wanted.
 */
public class RequestFilter {

  private final Map<Method, Map<String, Boolean>> known = new ConcurrentHashMap<>();
  private final Trace trace;

  public RequestFilter(Trace trace) {
    this.trace = trace;
  }

  @ServerRequestFilter
  public void check(ContainerRequestContext request, ResourceInfo resource) {
    var traceparent = request.getHeaderString("traceparent");
    if (traceparent != null) {
      trace.continueFrom(traceparent);
    }
    MDC.put("traceId", trace.id());
    var given = request.getUriInfo().getQueryParameters();
    if (given.isEmpty()) {
      return;
    }
    var parameters = known.computeIfAbsent(resource.getResourceMethod(), RequestFilter::parameters);
    given.forEach(
        (name, values) -> {
          var many = parameters.get(name);
          if (many == null) {
            throw PlatformProblem.INVALID_PARAMETER.because(name, "?").at(name);
          }
          if (values.size() > 1 && !many) {
            throw PlatformProblem.INVALID_PARAMETER.because(name, "2x").at(name);
          }
        });
  }

  /** Names of the query parameters, and whether each may stand many times. */
  private static Map<String, Boolean> parameters(Method method) {
    return Stream.of(method.getParameters())
        .flatMap(
            parameter ->
                parameter.isAnnotationPresent(BeanParam.class)
                    ? ofBean(parameter.getType())
                    : named(parameter, parameter.getName(), parameter.getType()))
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static Stream<Map.Entry<String, Boolean>> ofBean(Class<?> bean) {
    var fields =
        Stream.of(bean.getDeclaredFields())
            .flatMap(field -> named(field, field.getName(), field.getType()));
    return bean.getSuperclass() == null
        ? fields
        : Stream.concat(fields, ofBean(bean.getSuperclass()));
  }

  private static Stream<Map.Entry<String, Boolean>> named(
      AnnotatedElement element, String javaName, Class<?> type) {
    return name(element, javaName)
        .map(name -> Map.entry(name, Collection.class.isAssignableFrom(type)));
  }

  private static Stream<String> name(AnnotatedElement element, String javaName) {
    var standard = element.getAnnotation(QueryParam.class);
    if (standard != null) {
      return Stream.of(standard.value());
    }
    var quarkus = element.getAnnotation(RestQuery.class);
    if (quarkus == null) {
      return Stream.empty();
    }
    return Stream.of(quarkus.value().isEmpty() ? javaName : quarkus.value());
  }
}
