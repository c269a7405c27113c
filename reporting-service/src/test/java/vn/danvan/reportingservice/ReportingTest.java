package vn.danvan.reportingservice;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import jakarta.inject.Inject;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.platform.testing.TestBackends;
import vn.danvan.reportingservice.feed.Feed;

/** A test against the real PostgreSQL and Kafka, in this module's own database and topics. */
@QuarkusTestResource(
    value = TestBackends.class,
    initArgs = @ResourceArg(name = "name", value = "reporting_service"))
public abstract class ReportingTest {

  @Inject protected Feed feed;
  @Inject protected Jdbi jdbi;
}
