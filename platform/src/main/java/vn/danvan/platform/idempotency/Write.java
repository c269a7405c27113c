package vn.danvan.platform.idempotency;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A write over REST: one transaction around the whole call, and with an {@code Idempotency-Key} a
 * repeat gets the first answer. Stands on resource methods that return a {@code RestResponse}.
 */
@Inherited
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Write {

  /** Whether a call without the key is refused, as for batches and imports. */
  @Nonbinding
  boolean keyRequired() default false;
}
