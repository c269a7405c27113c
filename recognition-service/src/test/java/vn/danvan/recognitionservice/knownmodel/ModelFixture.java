package vn.danvan.recognitionservice.knownmodel;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.platform.units.Unit;

/** Models as if their events had arrived. */
@ApplicationScoped
public class ModelFixture {

  private static final Set<String> FILLED = Set.of("AREA", "OBJECTIVE", "START", "SITUATION");

  private final KnownModels models;
  private final KnownRequirements requirements;

  ModelFixture(KnownModels models, KnownRequirements requirements) {
    this.models = models;
    this.requirements = requirements;
  }

  /** As if the province had said what it asks of models before they are nominated. */
  public void asks(Unit province, long version, LocalDate on, String... members) {
    var asked = new KnownRequirements.Asked(province.id(), version, List.of(members));
    QuarkusTransaction.requiringNew().run(() -> requirements.keep(asked, on));
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
            List.of(new KnownModel.LedgerEntry(year, "NEW", launchedOn.minusMonths(1), "1")),
            owner.provinceId(),
            FILLED);
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
            List.of(),
            owner.provinceId(),
            FILLED));
  }

  public UUID known(KnownModel model) {
    QuarkusTransaction.requiringNew().run(() -> models.apply(List.of(model)));
    return model.id();
  }
}
