package vn.danvan.recognitionservice.nomination;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Facts of nominations, read as they are now in the database. */
@ApplicationScoped
class NominationQueries implements Nominations {

  private final Jdbi jdbi;

  NominationQueries(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  @Override
  public List<Facts> hold(Collection<UUID> ids) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT * FROM nomination WHERE id = ANY(:ids) ORDER BY id FOR UPDATE")
                .bind("ids", ids.toArray(UUID[]::new))
                .map((row, _) -> facts(row))
                .list());
  }

  private static Facts facts(ResultSet row) throws SQLException {
    return new Facts(
        row.getObject("id", UUID.class),
        NominationState.valueOf(row.getString("state")),
        row.getObject("round_id", UUID.class),
        row.getObject("model_id", UUID.class),
        row.getObject("owner_unit_id", UUID.class),
        row.getString("owner_kind"),
        row.getString("field_code"),
        row.getObject("nominating_unit_id", UUID.class),
        row.getObject("province_id", UUID.class),
        row.getBoolean("own_level"),
        row.getObject("decided_on", LocalDate.class));
  }
}
