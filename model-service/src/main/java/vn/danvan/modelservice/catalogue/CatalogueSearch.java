package vn.danvan.modelservice.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.modelservice.catalogue.SearchWords.Form;

/**
 * Reads the catalogue page by page. Titles that hold the words with exactly the accents typed come
 * first, then those that match without diacritics; only if there are neither, titles that hold the
 * syllables anywhere.
 */
@ApplicationScoped
class CatalogueSearch {

  private static final String COLUMNS =
      """
      SELECT model_id, title, state, field_code, basic_field_code, owner_unit_id, owner_kind, province_id, area_unit_id,
             registered_level, registered_on, years, campaign_codes, directive_codes
      FROM catalogue_entry entry
      """;

  private final Jdbi jdbi;

  CatalogueSearch(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** The order of a page's items. */
  enum Sort {
    /** By title as Vietnamese is sorted. */
    TITLE(
        "entry.title COLLATE \"vi-x-icu\", entry.model_id",
        "(entry.title COLLATE \"vi-x-icu\", entry.model_id) > (:key COLLATE \"vi-x-icu\", :id)"),
    /** The last registered first; with words, exactly accented ones before. */
    NEWEST(
        "entry.registered_on DESC, entry.model_id DESC",
        "(entry.registered_on, entry.model_id) < (CAST(:key AS date), :id)");

    private final String order;
    private final String after;

    Sort(String order, String after) {
      this.order = order;
      this.after = after;
    }
  }

  /** Entries in the order in which they are asked for. */
  enum Rank {
    EXACT,
    FOLDED,
    ALL
  }

  /**
   * An entry and where it was found.
   *
   * @param years in whose ledgers it stands
   * @param form how the index was asked; null without words
   */
  record Found(
      UUID id,
      String title,
      String state,
      String fieldCode,
      String basicFieldCode,
      UUID ownerUnitId,
      String ownerKind,
      UUID provinceId,
      UUID areaUnitId,
      String registeredLevel,
      LocalDate registeredOn,
      List<Integer> years,
      List<String> campaigns,
      List<String> directives,
      Form form,
      Rank rank) {

    /** What a cursor remembers. */
    List<String> key(Sort sort) {
      return List.of(
          form == null ? "" : form.name(),
          rank.name(),
          sort == Sort.TITLE ? title : registeredOn.toString(),
          id.toString());
    }
  }

  /** The place of the last entry seen. */
  record Position(Form form, Rank rank, String key, UUID id) {

    /**
     * @param key as {@link Found#key} made it
     */
    static Position of(List<String> key) {
      return new Position(
          key.get(0).isEmpty() ? null : Form.valueOf(key.get(0)),
          Rank.valueOf(key.get(1)),
          key.get(2),
          UUID.fromString(key.get(3)));
    }
  }

  /**
   * @param after null from the start
   * @param limit how many to read
   */
  List<Found> find(CatalogueCriteria criteria, Sort sort, Position after, int limit) {
    if (criteria.words() == null) {
      return read(criteria, null, Rank.ALL, sort, after, limit);
    }
    var form = after == null ? criteria.words().first() : after.form();
    var found = ranked(criteria, form, sort, after, limit);
    return found.isEmpty() && after == null && form == Form.PAIRS
        ? ranked(criteria, Form.SYLLABLES, sort, null, limit)
        : found;
  }

  /** A model's entry; empty if it is not public. */
  Optional<Found> read(UUID id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(COLUMNS + " WHERE entry.model_id = :id")
                .bind("id", id)
                .map((row, _) -> found(row, null, Rank.ALL))
                .findOne());
  }

  /** How the words are found: {@link #find}'s form of the first page. */
  Form form(CatalogueCriteria criteria) {
    if (criteria.words() == null) {
      return null;
    }
    var first = criteria.words().first();
    return first == Form.PAIRS && read(criteria, first, Rank.ALL, Sort.NEWEST, null, 1).isEmpty()
        ? Form.SYLLABLES
        : first;
  }

  private List<Found> ranked(
      CatalogueCriteria criteria, Form form, Sort sort, Position after, int limit) {
    if (sort == Sort.TITLE || criteria.words().accented() == null) {
      return read(criteria, form, Rank.ALL, sort, after, limit);
    }
    var found = new ArrayList<Found>();
    if (after == null || after.rank() == Rank.EXACT) {
      found.addAll(read(criteria, form, Rank.EXACT, sort, after, limit));
    }
    if (found.size() < limit) {
      var within = after != null && after.rank() == Rank.FOLDED ? after : null;
      found.addAll(read(criteria, form, Rank.FOLDED, sort, within, limit - found.size()));
    }
    return found;
  }

  private List<Found> read(
      CatalogueCriteria criteria, Form form, Rank rank, Sort sort, Position after, int limit) {
    var needles = rank == Rank.ALL ? List.<String>of() : criteria.words().needles(form);
    var bindings = new HashMap<>(criteria.bindings(form));
    bindings.put("limit", limit);
    for (int i = 0; i < needles.size(); i++) {
      bindings.put("needle" + i, needles.get(i));
    }
    if (after != null) {
      bindings.putAll(Map.of("key", after.key(), "id", after.id()));
    }
    var sql =
        COLUMNS
            + " WHERE "
            + criteria.where(form)
            + accents(needles.size(), rank)
            + (after == null ? "" : " AND " + sort.after)
            + " ORDER BY "
            + sort.order
            + " LIMIT :limit";
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(sql)
                .bindMap(bindings)
                .map((row, _) -> found(row, form, rank))
                .list());
  }

  private static String accents(int needles, Rank rank) {
    if (rank == Rank.ALL) {
      return "";
    }
    var all =
        IntStream.range(0, needles)
            .mapToObj(i -> "strpos(entry.accented, :needle" + i + ") > 0")
            .collect(Collectors.joining(" AND "));
    return rank == Rank.EXACT ? " AND " + all : " AND NOT (" + all + ")";
  }

  private static Found found(ResultSet row, Form form, Rank rank) throws SQLException {
    return new Found(
        row.getObject("model_id", UUID.class),
        row.getString("title"),
        row.getString("state"),
        row.getString("field_code"),
        row.getString("basic_field_code"),
        row.getObject("owner_unit_id", UUID.class),
        row.getString("owner_kind"),
        row.getObject("province_id", UUID.class),
        row.getObject("area_unit_id", UUID.class),
        row.getString("registered_level"),
        row.getObject("registered_on", LocalDate.class),
        Arrays.asList((Integer[]) row.getArray("years").getArray()),
        Arrays.asList((String[]) row.getArray("campaign_codes").getArray()),
        Arrays.asList((String[]) row.getArray("directive_codes").getArray()),
        form,
        rank);
  }
}
