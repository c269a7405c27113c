package vn.danvan.dialogueservice.digest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.danvan.dialogueservice.field.Fields;
import vn.danvan.platform.access.Access;
import vn.danvan.platform.access.Role;
import vn.danvan.platform.document.OfficialDocument;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.units.UnitDirectory;

/** Digests for those who see the unit. */
@ApplicationScoped
class OpinionDigestReader {

  private static final String TOGETHER = "Khác (gộp các nhóm nhỏ)";
  private static final String NO_FIELD = "Chưa phân loại";

  private final OpinionDigestRepository digests;
  private final DigestSamples samples;
  private final DigestCounts counts;
  private final Fields fields;
  private final Access access;
  private final UnitDirectory units;
  private final ObjectMapper json;

  OpinionDigestReader(
      OpinionDigestRepository digests,
      DigestSamples samples,
      DigestCounts counts,
      Fields fields,
      Access access,
      UnitDirectory units,
      ObjectMapper json) {
    this.digests = digests;
    this.samples = samples;
    this.counts = counts;
    this.fields = fields;
    this.access = access;
    this.units = units;
    this.json = json;
  }

  /** With figures of today until it is approved, be it prepared already or not. */
  OpinionDigestView read(String unitKey, String monthKey) {
    var key = visible(unitKey, monthKey);
    var unit = key.unit();
    var month = key.month();
    var digest = digests.of(unit, month);
    var figures = figures(unit, month, digest);
    var on = month.atEndOfMonth();
    return new OpinionDigestView(
        digest.map(OpinionDigest::id).orElse(null),
        digest.map(OpinionDigest::version).orElse(0L),
        units.tree().ref(unit, on),
        month.toString(),
        digest.map(one -> one.data().state()).orElse(null),
        digest.map(one -> one.data().approvedOn()).orElse(null),
        figures.received(),
        figures.before(),
        figures.received() == null || figures.before() == null
            ? null
            : Integer.valueOf(figures.received() - figures.before()),
        figures.byField().stream().map(cell -> row(cell, true, month)).toList(),
        figures.byArea().stream().map(cell -> row(cell, false, month)).toList(),
        digest.map(one -> samples.of(one.id())).orElse(List.of()).stream()
            .map(
                sample ->
                    new OpinionDigestView.Sample(sample.number(), sample.field(), sample.text()))
            .toList());
  }

  private OpinionDigestView.Row row(SmallCells.Cell cell, boolean field, YearMonth month) {
    return new OpinionDigestView.Row(
        field ? cell.key() : null,
        field || cell.key() == null
            ? null
            : units.tree().ref(UUID.fromString(cell.key()), month.atEndOfMonth()),
        cell.key() == null,
        cell.received(),
        cell.before(),
        cell.received() - cell.before());
  }

  /**
   * The approved digest as a document.
   *
   * @throws vn.danvan.platform.problem.DomainException {@code illegal-transition} (409) before
   */
  OfficialDocument document(String unitKey, String monthKey) {
    var key = visible(unitKey, monthKey);
    var unit = key.unit();
    var month = key.month();
    var digest = digests.of(unit, month).orElseThrow(PlatformProblem.UNKNOWN::because);
    if (!digest.isApproved()) {
      throw PlatformProblem.ILLEGAL_TRANSITION.because("document", digest.data().state());
    }
    var figures = figures(unit, month, Optional.of(digest));
    var names = names();
    var tree = units.tree();
    var on = month.atEndOfMonth();
    return new OpinionDigestDocument(
            tree.name(unit, on),
            month,
            digest.data().approvedOn(),
            figures.received(),
            figures.before(),
            figures.byField().stream()
                .map(cell -> row(cell, names.getOrDefault(cell.key(), cell.key())))
                .toList(),
            figures.byArea().stream()
                .map(
                    cell ->
                        row(
                            cell,
                            cell.key() == null
                                ? TOGETHER
                                : tree.name(UUID.fromString(cell.key()), on)))
                .toList(),
            samples.of(digest.id()).stream()
                .map(
                    sample ->
                        new OpinionDigestDocument.Sample(
                            names.getOrDefault(sample.field(), sample.field()), sample.text()))
                .toList())
        .document();
  }

  private static OpinionDigestDocument.Row row(SmallCells.Cell cell, String name) {
    return new OpinionDigestDocument.Row(
        cell.key() == null ? TOGETHER : name, cell.received(), cell.before());
  }

  private Map<String, String> names() {
    var names =
        fields.all().stream()
            .collect(
                Collectors.toMap(
                    Fields.Field::code,
                    field -> field.nameVi() == null ? field.code() : field.nameVi()));
    names.put(DigestCounts.NO_FIELD, NO_FIELD);
    return names;
  }

  private DigestFigures figures(UUID unit, YearMonth month, Optional<OpinionDigest> digest) {
    return digest
        .map(OpinionDigest::figures)
        .map(this::readFigures)
        .orElseGet(() -> counts.count(unit, month).figures());
  }

  private DigestFigures readFigures(String written) {
    try {
      return json.readValue(written, DigestFigures.class);
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException("Figures are not as they were written", unreadable);
    }
  }

  private DigestKey visible(String unit, String month) {
    access.require(Role.OFFICER, Role.SECRETARY, Role.SIGNATORY, Role.SUPERVISOR);
    var key = DigestKey.of(unit, month, units);
    access.requireSight(key.unit());
    return key;
  }
}
