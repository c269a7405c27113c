package vn.danvan.reportingservice.opendata;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.platform.time.Recurring;
import vn.danvan.platform.time.VietnamTime;
import vn.danvan.platform.units.Unit;
import vn.danvan.platform.units.UnitDirectory;

/**
 * Tells Prometheus this year's figures of each province: {@code danvan.reporting.figure} by
 * dataset, figure and province. Those about persons are left out.
 */
@ApplicationScoped
class FigureMetrics {

  private static final Logger LOG = Logger.getLogger(FigureMetrics.class);
  private static final String PROVINCE = "PROVINCE";

  private final OpenDataReader reader;
  private final UnitDirectory units;
  private final VietnamTime time;
  private final Jdbi jdbi;
  private final MultiGauge gauge;
  private final Recurring timer;

  /**
   * @param every time between two readings
   */
  FigureMetrics(
      OpenDataReader reader,
      UnitDirectory units,
      VietnamTime time,
      Jdbi jdbi,
      MeterRegistry metrics,
      @ConfigProperty(name = "danvan.reporting.figures-every", defaultValue = "PT1M")
          Duration every) {
    this.reader = reader;
    this.units = units;
    this.time = time;
    this.jdbi = jdbi;
    this.gauge = MultiGauge.builder("danvan.reporting.figure").register(metrics);
    this.timer =
        new Recurring(
            "figure-metrics",
            every,
            this::refresh,
            failure -> LOG.warnf("Reading figures failed: %s", failure.getClass().getSimpleName()));
  }

  void start(@Observes @Priority(800) StartupEvent event) {
    timer.start();
  }

  void stop(@Observes ShutdownEvent event) throws InterruptedException {
    timer.stop();
  }

  void refresh() {
    var today = time.today();
    var provinces =
        units.tree().all().stream()
            .filter(unit -> PROVINCE.equals(unit.level()) && unit.id().equals(unit.territoryId()))
            .filter(unit -> unit.isValid(today))
            .toList();
    var ids = provinces.stream().map(Unit::id).toList();
    var rows = new ArrayList<MultiGauge.Row<?>>();
    for (var dataset : Dataset.values()) {
      var read = jdbi.withHandle(handle -> reader.totals(handle, dataset, today.getYear(), ids));
      for (var figure : dataset.figures()) {
        if (!figure.ofPersons()) {
          for (var province : provinces) {
            rows.add(
                MultiGauge.Row.of(
                    Tags.of(
                        "dataset",
                        dataset.code(),
                        "figure",
                        figure.name(),
                        "province",
                        province.code()),
                    read.total(figure, province.id())));
          }
        }
      }
    }
    gauge.register(rows, true);
  }
}
