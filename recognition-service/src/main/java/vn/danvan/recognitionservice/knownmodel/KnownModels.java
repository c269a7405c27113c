package vn.danvan.recognitionservice.knownmodel;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** The copy of all models; of each the highest version that has arrived. */
@ApplicationScoped
public class KnownModels {

  private final Jdbi jdbi;
  private final ObjectMapper json;

  public KnownModels(Jdbi jdbi, ObjectMapper json) {
    this.jdbi = jdbi;
    this.json = json;
  }

  /** The model; empty while none of its events has arrived. */
  public Optional<KnownModel> find(UUID id) {
    return Optional.ofNullable(find(List.of(id)).get(id));
  }

  /** The models of these ids that are known, by id. */
  public Map<UUID, KnownModel> find(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM known_model WHERE id = ANY(:ids)")
                .bind("ids", ids.toArray(UUID[]::new))
                .map((row, _) -> model(row))
                .collect(Collectors.toMap(KnownModel::id, Function.identity())));
  }

  /** Keeps of each model the higher version, in the caller's transaction. */
  void apply(List<KnownModel> models) {
    jdbi.useHandle(
        handle -> {
          var batch =
              handle.prepareBatch(
                  """
                  INSERT INTO known_model (id, version, state, title, field_code, owner_unit_id, owner_kind,
                                           registered_level, launched_on, ended_on, withdrawn_on, ledger,
                                           province_id, filled)
                  VALUES (:id, :version, :state, :title, :fieldCode, :ownerUnitId, :ownerKind,
                          :registeredLevel, :launchedOn, :endedOn, :withdrawnOn, :entries::json,
                          :provinceId, :members)
                  ON CONFLICT (id) DO UPDATE SET
                    version = excluded.version, state = excluded.state, title = excluded.title,
                    field_code = excluded.field_code, owner_unit_id = excluded.owner_unit_id,
                    owner_kind = excluded.owner_kind, registered_level = excluded.registered_level,
                    launched_on = excluded.launched_on, ended_on = excluded.ended_on,
                    withdrawn_on = excluded.withdrawn_on, ledger = excluded.ledger,
                    province_id = excluded.province_id, filled = excluded.filled
                  WHERE known_model.version < excluded.version
                  """);
          for (var model : models) {
            batch
                .bindMethods(model)
                .bind("entries", write(model.ledger()))
                .bind("members", array(model.filled()))
                .add();
          }
          batch.execute();
        });
  }

  private KnownModel model(ResultSet row) throws SQLException {
    return new KnownModel(
        row.getObject("id", UUID.class),
        row.getLong("version"),
        row.getString("state"),
        row.getString("title"),
        row.getString("field_code"),
        row.getObject("owner_unit_id", UUID.class),
        row.getString("owner_kind"),
        row.getString("registered_level"),
        row.getObject("launched_on", LocalDate.class),
        row.getObject("ended_on", LocalDate.class),
        row.getObject("withdrawn_on", LocalDate.class),
        read(row.getString("ledger")),
        row.getObject("province_id", UUID.class),
        members(row.getArray("filled")));
  }

  private static String[] array(Set<String> members) {
    return members == null ? null : members.toArray(String[]::new);
  }

  private static Set<String> members(Array column) throws SQLException {
    return column == null ? null : Set.of((String[]) column.getArray());
  }

  private String write(List<KnownModel.LedgerEntry> ledger) {
    try {
      return json.writeValueAsString(ledger);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("A ledger is plain data", impossible);
    }
  }

  private List<KnownModel.LedgerEntry> read(String ledger) {
    try {
      return Arrays.asList(json.readValue(ledger, KnownModel.LedgerEntry[].class));
    } catch (JsonProcessingException foreign) {
      throw new IllegalStateException("The ledger was not written by this service", foreign);
    }
  }
}
