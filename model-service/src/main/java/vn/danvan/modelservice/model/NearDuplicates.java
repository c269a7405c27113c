package vn.danvan.modelservice.model;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import vn.danvan.platform.access.Access;
import vn.danvan.platform.problem.Phrase;
import vn.danvan.platform.rest.Language;
import vn.danvan.platform.text.Folding;

/**
 * Looks for models that say the same in the same area at the same time. It warns who submits or
 * registers, and never forbids.
 *
 * @see "docs/rules.md: R-DUP-01"
 */
@ApplicationScoped
class NearDuplicates {

  private static final int LOOKED_AT = 1_000;
  private static final int NAMED = 5;

  /** Of all syllables and pairs of two titles this share must be common to both. */
  private static final double ALIKE = 0.8;

  private static final Phrase PHRASE =
      new Phrase(
          "Có thể trùng với mô hình “{0}” ở cùng địa bàn, cùng thời gian.",
          "It may repeat the model “{0}” of the same area and time.");

  private final Jdbi jdbi;
  private final Access access;
  private final Language language;

  NearDuplicates(Jdbi jdbi, Access access, Language language) {
    this.jdbi = jdbi;
    this.access = access;
    this.language = language;
  }

  /** A warning for each near duplicate that the caller may see. */
  List<ModelWarning> of(Model model) {
    var data = model.data();
    if (data.area() == null || data.startsOn() == null) {
      return List.of();
    }
    var own = Tokens.of(data.title());
    return others(data.id(), data.area(), data.startsOn()).stream()
        .filter(other -> own.isLike(Tokens.of(other.title())))
        .filter(other -> other.isPublic() || access.sees(other.ownerUnit()))
        .limit(NAMED)
        .map(this::warning)
        .toList();
  }

  private record Other(UUID id, String title, UUID ownerUnit, boolean isPublic) {}

  /** Models of the area that were put forward and work, or worked, on or after the day. */
  private List<Other> others(UUID model, UUID area, LocalDate startsOn) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    """
                    SELECT id, title, owner_unit_id, registered_on IS NOT NULL AS public FROM model
                    WHERE area_unit_id = :area AND id <> :model
                      AND state NOT IN ('DRAFT', 'RETURNED', 'REJECTED', 'WITHDRAWN')
                      AND (ended_on IS NULL OR ended_on >= :startsOn)
                    ORDER BY id DESC LIMIT :limit
                    """)
                .bind("area", area)
                .bind("model", model)
                .bind("startsOn", startsOn)
                .bind("limit", LOOKED_AT)
                .map(
                    (row, _) ->
                        new Other(
                            row.getObject("id", UUID.class),
                            row.getString("title"),
                            row.getObject("owner_unit_id", UUID.class),
                            row.getBoolean("public")))
                .list());
  }

  private ModelWarning warning(Other other) {
    return new ModelWarning(
        "near-duplicate",
        "R-DUP-01",
        PHRASE.in(language.preferred(), other.title()),
        other.id(),
        other.title());
  }

  /**
   * A folded title in parts. Numbers must agree: the groups of hamlets 3 and 4 are two models.
   *
   * @param words syllables and adjacent pairs without digits
   */
  record Tokens(Set<String> words, Set<String> numbers) {

    static Tokens of(String title) {
      var words = new HashSet<String>();
      var numbers = new HashSet<String>();
      for (var token : Folding.syllablesAndPairs(title)) {
        if (token.chars().noneMatch(Character::isDigit)) {
          words.add(token);
        } else if (token.indexOf('_') < 0) {
          numbers.add(token);
        }
      }
      return new Tokens(words, numbers);
    }

    boolean isLike(Tokens other) {
      var common = new HashSet<>(words);
      common.retainAll(other.words);
      var all = words.size() + other.words.size() - common.size();
      return numbers.equals(other.numbers) && common.size() >= ALIKE * all;
    }
  }
}
