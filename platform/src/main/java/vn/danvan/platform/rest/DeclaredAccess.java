package vn.danvan.platform.rest;

import io.quarkus.security.Authenticated;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import java.lang.annotation.Annotation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;
import vn.danvan.platform.flood.LimitedPerSource;
import vn.danvan.platform.idempotency.Write;

/**
 * Reads off a resource method, while the service is built, what its operation must say about tokens
 * and idempotency, so that no annotation repeats it. {@link CommonDescription} turns the extensions
 * that this leaves into the description itself and takes them away.
 */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class DeclaredAccess implements OASFilter {

  /** Extension: {@code true} where no token is needed. */
  static final String PUBLIC = "x-public";

  /** Extension: whether a write needs an Idempotency-Key; missing where nothing is written. */
  static final String KEY_REQUIRED = "x-idempotency-key-required";

  /** Extension: {@code true} where one source is answered only so often. */
  static final String LIMITED = "x-limited";

  private static final List<Class<? extends Annotation>> VERBS =
      List.of(GET.class, PUT.class, POST.class, DELETE.class, PATCH.class);
  private static final List<Class<? extends Annotation>> ACCESS =
      List.of(PermitAll.class, Authenticated.class, RolesAllowed.class, DenyAll.class);
  private static final DotName OPERATION =
      DotName.createSimple(org.eclipse.microprofile.openapi.annotations.Operation.class);

  private final Map<String, MethodInfo> methods = new HashMap<>();

  public DeclaredAccess(IndexView index) {
    for (var verb : VERBS) {
      for (var annotation : index.getAnnotations(DotName.createSimple(verb))) {
        if (annotation.target().kind() == AnnotationTarget.Kind.METHOD) {
          var method = annotation.target().asMethod();
          methods.put(verb.getSimpleName() + " " + operationId(method), method);
        }
      }
    }
  }

  @Override
  public void filterOpenAPI(OpenAPI document) {
    if (document.getPaths() == null) {
      return;
    }
    for (var path : document.getPaths().getPathItems().values()) {
      path.getOperations()
          .forEach(
              (verb, operation) -> {
                var method = methods.get(verb + " " + operation.getOperationId());
                if (method != null) {
                  mark(operation, method);
                }
              });
    }
  }

  private static void mark(Operation operation, MethodInfo method) {
    operation.addExtension(PUBLIC, isPublic(method));
    operation.addExtension(LIMITED, method.hasAnnotation(LimitedPerSource.class));
    var write = method.annotation(DotName.createSimple(Write.class));
    if (write != null) {
      var required = write.value("keyRequired");
      operation.addExtension(KEY_REQUIRED, required != null && required.asBoolean());
    }
  }

  /** The method's own annotation decides, then its class's; without any, Quarkus lets all pass. */
  private static boolean isPublic(MethodInfo method) {
    for (var access : ACCESS) {
      if (method.hasDeclaredAnnotation(access)) {
        return access == PermitAll.class;
      }
    }
    for (var access : ACCESS) {
      if (method.declaringClass().hasDeclaredAnnotation(access)) {
        return access == PermitAll.class;
      }
    }
    return true;
  }

  private static String operationId(MethodInfo method) {
    var operation = method.annotation(OPERATION);
    var id = operation == null ? null : operation.value("operationId");
    return id == null ? method.name() : id.asString();
  }
}
