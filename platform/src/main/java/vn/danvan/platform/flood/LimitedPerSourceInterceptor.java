package vn.danvan.platform.flood;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import vn.danvan.platform.access.Caller;
import vn.danvan.platform.access.CurrentCaller;

/** Counts calls of those who act for no unit, before a transaction is opened for them. */
@LimitedPerSource("")
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE - 100)
public class LimitedPerSourceInterceptor {

  private final SourceLimits limits;
  private final CurrentCaller caller;

  public LimitedPerSourceInterceptor(SourceLimits limits, CurrentCaller caller) {
    this.limits = limits;
    this.caller = caller;
  }

  @AroundInvoke
  Object limit(InvocationContext call) throws Exception {
    if (caller.find().map(Caller::isCitizen).orElse(true)) {
      limits.take(call.getMethod().getAnnotation(LimitedPerSource.class).value());
    }
    return call.proceed();
  }
}
