package vn.danvan.modelservice;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import vn.danvan.platform.testing.TestBackends;

/** A test against the running service with its real PostgreSQL and Kafka. */
@QuarkusTest
@QuarkusTestResource(
    value = TestBackends.class,
    initArgs = @ResourceArg(name = "name", value = "model_service"),
    restrictToAnnotatedClass = false)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ServiceTest {}
