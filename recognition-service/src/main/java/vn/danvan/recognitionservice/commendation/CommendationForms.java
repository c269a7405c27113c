package vn.danvan.recognitionservice.commendation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.platform.rest.Parameters;

/** The forms of commendation that there are and were. */
@ApplicationScoped
class CommendationForms {

  private final Jdbi jdbi;
  private volatile List<CommendationForm> forms;

  CommendationForms(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** All of them, by code, level and day. They change by migration only: one look is enough. */
  List<CommendationForm> all() {
    var known = forms;
    if (known == null) {
      known =
          jdbi.withHandle(
              handle ->
                  handle
                      .createQuery(
                          "SELECT * FROM commendation_form ORDER BY code, level, valid_from")
                      .map((row, _) -> form(row))
                      .list());
      forms = known;
    }
    return known;
  }

  /** The form as it is at a level on a day. */
  Optional<CommendationForm> find(String code, String level, LocalDate on) {
    return all().stream()
        .filter(form -> form.code().equals(code) && form.level().equals(level) && form.isValid(on))
        .findFirst();
  }

  /** Vietnamese name of a form. */
  String nameVi(String code) {
    return all().stream()
        .filter(form -> form.code().equals(code))
        .map(CommendationForm::nameVi)
        .findFirst()
        .orElse(code);
  }

  /** A form's code that a query parameter names; null stays null. */
  String parameter(String name, String code) {
    if (code != null && all().stream().noneMatch(form -> form.code().equals(code))) {
      throw Parameters.invalid(name, code);
    }
    return code;
  }

  private static CommendationForm form(ResultSet row) throws SQLException {
    return new CommendationForm(
        row.getString("code"),
        row.getString("level"),
        row.getObject("valid_from", LocalDate.class),
        row.getObject("valid_to", LocalDate.class),
        row.getString("name_vi"),
        row.getString("name_en"),
        row.getString("authority_vi"),
        row.getString("authority_en"),
        Stream.of((String[]) row.getArray("authority_kinds").getArray())
            .collect(Collectors.toUnmodifiableSet()),
        Stream.of((String[]) row.getArray("recipients").getArray())
            .map(RecipientKind::valueOf)
            .collect(Collectors.toUnmodifiableSet()),
        row.getBigDecimal("reward_collective"),
        row.getBigDecimal("reward_individual"),
        row.getString("legal_source"));
  }
}
