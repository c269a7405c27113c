package vn.danvan.dialogueservice.recommendation;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.platform.units.UnitScope;

/**
 * What citizens sent, as anybody may see it: where it stands, never what it says nor where it was.
 *
 * @see "docs/rules.md: R-REC-19 (what is public of it)"
 */
@ApplicationScoped
public class CivicRequests {

  private static final String PUBLIC =
      """
      SELECT id, state, field_code, owner_unit_id, received_on, due_on, last_act_on FROM recommendation
      WHERE tracking_hash IS NOT NULL AND kind NOT IN ('COMPLAINT', 'DENUNCIATION')
      """;

  private final SubmissionService submissions;
  private final TrackingCodes codes;
  private final UnitScope scope;
  private final Jdbi jdbi;

  CivicRequests(SubmissionService submissions, TrackingCodes codes, UnitScope scope, Jdbi jdbi) {
    this.submissions = submissions;
    this.codes = codes;
    this.scope = scope;
    this.jdbi = jdbi;
  }

  /**
   * Something to be sent.
   *
   * @param place where it is, in words; null if coordinates say so
   * @param name null if it is sent anonymously; so are phone and e-mail
   */
  public record Sending(
      String unit,
      String field,
      String content,
      String place,
      Double latitude,
      Double longitude,
      String name,
      String phone,
      String email) {

    private RecommendationRequests.Receipt receipt() {
      var anonymous = name == null && phone == null && email == null;
      return new RecommendationRequests.Receipt(
          null,
          unit,
          null,
          null,
          content,
          RecommendationKind.FEEDBACK,
          field,
          null,
          null,
          null,
          anonymous,
          anonymous ? null : new RecommendationRequests.Contact(name, phone, email),
          place,
          latitude,
          longitude,
          null);
    }
  }

  /** One that was taken. */
  public record Sent(UUID id, LocalDate promisedOn) {}

  /**
   * One as anybody may see it.
   *
   * @param field code of its field; null while it has none
   */
  public record PublicRequest(
      UUID id,
      RecommendationState state,
      String field,
      UUID ownerUnit,
      LocalDate receivedOn,
      LocalDate dueOn,
      LocalDate lastActOn) {

    /** Whether something is still to be done. */
    public boolean open() {
      return !state.isTerminal();
    }
  }

  /**
   * Which to show; null means any.
   *
   * @param root of the subtree of units
   */
  public record Filter(
      UUID root, Collection<String> fields, Boolean open, LocalDate from, LocalDate to) {}

  /** Takes it like any other submission. */
  public Sent send(Sending sending) {
    var taken = submissions.submit(sending.receipt());
    return new Sent(taken.id(), taken.promisedOn());
  }

  /** The code by which its sender alone follows it. */
  public String trackingCode(UUID id) {
    return codes.code(id);
  }

  /** The newest first. */
  public List<PublicRequest> list(Filter filter, int limit) {
    var binding = new HashMap<String, Object>();
    var sql = new StringBuilder(PUBLIC);
    var within = scope.within(filter.root(), "host_unit_id", "province_id");
    sql.append(" AND ").append(within.sql());
    binding.putAll(within.binding());
    if (filter.fields() != null) {
      sql.append(" AND field_code = ANY(:fields)");
      binding.put("fields", filter.fields().toArray(String[]::new));
    }
    if (filter.open() != null) {
      sql.append(" AND (" + RecommendationState.IS_OPEN + ") = :open");
      binding.put("open", filter.open());
    }
    if (filter.from() != null) {
      sql.append(" AND received_on >= :from");
      binding.put("from", filter.from());
    }
    if (filter.to() != null) {
      sql.append(" AND received_on <= :to");
      binding.put("to", filter.to());
    }
    return query(sql + " ORDER BY received_on DESC, id DESC LIMIT " + limit, binding);
  }

  /** Those of the ids that are public. */
  public List<PublicRequest> named(Collection<UUID> ids) {
    return query(
        PUBLIC + " AND id = ANY(:ids) ORDER BY id DESC", Map.of("ids", ids.toArray(UUID[]::new)));
  }

  private List<PublicRequest> query(String sql, Map<String, ?> binding) {
    return jdbi.withHandle(
        handle -> handle.createQuery(sql).bindMap(binding).map((row, _) -> shown(row)).list());
  }

  private static PublicRequest shown(ResultSet row) throws SQLException {
    return new PublicRequest(
        row.getObject("id", UUID.class),
        RecommendationState.valueOf(row.getString("state")),
        row.getString("field_code"),
        row.getObject("owner_unit_id", UUID.class),
        row.getObject("received_on", LocalDate.class),
        row.getObject("due_on", LocalDate.class),
        row.getObject("last_act_on", LocalDate.class));
  }
}
