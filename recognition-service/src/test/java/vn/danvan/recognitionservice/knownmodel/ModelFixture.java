package vn.danvan.recognitionservice.knownmodel;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.platform.units.Unit;

/** Models as if their events had arrived. */
@ApplicationScoped
public class ModelFixture {

  private final KnownModels models;

  ModelFixture(KnownModels models) {
    this.models = models;
  }

  /** Registered with the unit in March 2023 and launched in April. */
  public UUID active(Unit owner, Unit registering) {
    return launched(owner, registering.level(), LocalDate.of(2023, 4, 15), 2023);
  }

  public UUID launched(Unit owner, String registeredLevel, LocalDate launchedOn, int year) {
    var model =
        new KnownModel(
            Ids.next(),
            4,
            "ACTIVE",
            "Camera an ninh",
            "DEFENSE_SECURITY",
            owner.id(),
            "COLLECTIVE",
            registeredLevel,
            launchedOn,
            null,
            null,
            List.of(new KnownModel.LedgerEntry(year, "NEW", launchedOn.minusMonths(1), "1")));
    return known(model);
  }

  public UUID draft(Unit owner) {
    return known(
        new KnownModel(
            Ids.next(),
            1,
            "DRAFT",
            "Camera an ninh",
            "DEFENSE_SECURITY",
            owner.id(),
            "COLLECTIVE",
            null,
            null,
            null,
            null,
            List.of()));
  }

  public UUID known(KnownModel model) {
    QuarkusTransaction.requiringNew().run(() -> models.apply(List.of(model)));
    return model.id();
  }
}
