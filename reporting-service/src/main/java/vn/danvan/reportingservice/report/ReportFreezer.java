package vn.danvan.reportingservice.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.narayana.jta.QuarkusTransactionException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import vn.danvan.platform.problem.DomainException;
import vn.danvan.platform.text.CanonicalJson;
import vn.danvan.reportingservice.snapshot.FrozenReports;

/** Answers reports for those who freeze them. */
@ApplicationScoped
class ReportFreezer implements FrozenReports {

  private final ReportService reports;
  private final ObjectMapper json;

  ReportFreezer(ReportService reports, ObjectMapper json) {
    this.reports = reports;
    this.json = json;
  }

  @Override
  public Answer answer(Question question, Instant asOf) {
    var parameters = new ReportParameters();
    parameters.unit = question.unit();
    parameters.period = question.period();
    parameters.structure = question.structure();
    parameters.by = question.by();
    parameters.field = question.field();
    parameters.level = question.level();
    parameters.asOf = asOf == null ? null : asOf.toString();
    var view = asked(question.report(), parameters);
    return new Answer(
        view.unit().id(),
        view.from(),
        view.to(),
        view.asOf(),
        view.complete(),
        view.identities().stream()
            .filter(identity -> !identity.holds())
            .map(Identity::id)
            .distinct()
            .toList(),
        written(view));
  }

  /** A report is read from a snapshot of its own, which no transaction may have begun before. */
  private ReportView asked(String report, ReportParameters parameters) {
    try {
      return QuarkusTransaction.suspendingExisting().call(() -> reports.exact(report, parameters));
    } catch (QuarkusTransactionException failed) {
      if (failed.getCause() instanceof DomainException refusal) {
        throw refusal;
      }
      throw failed;
    }
  }

  @Override
  public String forEverybody(String content) {
    try {
      var view = json.readValue(content, ReportView.class);
      var shown = SmallNumbers.hide(reports.require(view.report()), view);
      return SmallNumbers.hidesAnything(shown) ? written(shown) : content;
    } catch (JsonProcessingException broken) {
      throw new IllegalStateException("A snapshot holds a report", broken);
    }
  }

  private String written(ReportView view) {
    try {
      return CanonicalJson.text(json.writeValueAsString(view));
    } catch (JsonProcessingException unserializable) {
      throw new IllegalStateException("A report is answered as JSON", unserializable);
    }
  }
}
