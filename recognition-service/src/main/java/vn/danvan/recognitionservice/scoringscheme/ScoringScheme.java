package vn.danvan.recognitionservice.scoringscheme;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.BatchSize;
import vn.danvan.platform.persistence.Aggregate;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.platform.problem.DomainException;
import vn.danvan.platform.problem.Guards;
import vn.danvan.platform.problem.PlatformProblem;
import vn.danvan.platform.units.Unit;
import vn.danvan.recognitionservice.levelchain.Procedure;
import vn.danvan.recognitionservice.scoringscheme.SetScoringSchemeRequest.CriterionRequest;

/** One edition of what models are judged by at a level; it is never changed, only closed. */
@Entity
class ScoringScheme extends Aggregate {

  private static final int POINTS = 100;

  private UUID provinceId;
  private String level;
  private int edition;
  private LocalDate validFrom;
  private LocalDate validTo;

  @Enumerated(EnumType.STRING)
  private Procedure procedure;

  @ElementCollection
  @CollectionTable(name = "scoring_criterion", joinColumns = @JoinColumn(name = "scheme_id"))
  @OrderColumn(name = "position")
  @BatchSize(size = 200)
  private List<Criterion> criteria = new ArrayList<>();

  private Integer threshold;
  private boolean strict;
  private Integer quotaPerUnit;
  private Boolean secretBallot;
  private Integer quorumNumerator;
  private Integer quorumDenominator;
  private Integer approvalNumerator;
  private Integer approvalDenominator;
  private Integer leastMembers;
  private Boolean oddMembership;
  private String[] dossierParts = {};

  protected ScoringScheme() {}

  private ScoringScheme(UUID id) {
    super(id);
  }

  /**
   * Sets a new edition.
   *
   * @param request values that are valid each by itself
   * @param province null for the national default
   * @param levelKnown whether some chain has the level
   * @param edition number after those of the same province and level
   * @throws DomainException 422 with all failed guards
   * @see "docs/rules.md: R-SCH-02 (criteria), R-SCH-03 (ballot)"
   */
  static ScoringScheme set(
      SetScoringSchemeRequest request,
      Unit province,
      boolean levelKnown,
      int edition,
      Guards guards) {
    if (province != null) {
      ScoringSchemeRule.NOT_A_PROVINCE.check(
          guards, province.id().equals(province.provinceId()), "/province", province.name());
    }
    ScoringSchemeRule.LEVEL_NOT_IN_CHAIN.check(guards, levelKnown, "/level", request.level());
    if (request.validTo() != null) {
      checkPeriod(request.validFrom(), request.validTo(), guards);
    }
    checkCriteria(request, guards);
    checkBallot(request, guards);
    guards.pass();
    var scheme = new ScoringScheme(Ids.next());
    scheme.provinceId = province == null ? null : province.id();
    scheme.level = request.level();
    scheme.edition = edition;
    scheme.validFrom = request.validFrom();
    scheme.validTo = request.validTo();
    scheme.procedure = request.procedure();
    scheme.criteria.addAll(request.criteria().stream().map(CriterionRequest::toCriterion).toList());
    scheme.threshold = request.threshold();
    scheme.strict = Boolean.TRUE.equals(request.strict());
    scheme.quotaPerUnit = request.quotaPerUnit();
    scheme.take(request.ballotRule());
    if (request.dossierParts() != null) {
      scheme.dossierParts =
          request.dossierParts().stream().sorted().map(DossierPart::name).toArray(String[]::new);
    }
    scheme.raiseVersion();
    return scheme;
  }

  private static void checkPeriod(LocalDate from, LocalDate to, Guards guards) {
    ScoringSchemeRule.PERIOD_REVERSED.check(guards, !to.isBefore(from), "/validTo", from, to);
  }

  private static void checkCriteria(SetScoringSchemeRequest request, Guards guards) {
    var criteria = request.criteria();
    if (criteria.isEmpty()) {
      ScoringSchemeRule.CRITERIA_NEEDED.check(
          guards, request.procedure() != Procedure.COUNCIL, "/criteria");
      ScoringSchemeRule.THRESHOLD_WITHOUT_CRITERIA.check(
          guards, request.threshold() == null, "/threshold");
      return;
    }
    var codes = new HashSet<String>();
    for (int i = 0; i < criteria.size(); i++) {
      var code = criteria.get(i).code();
      ScoringSchemeRule.CRITERION_TWICE.check(
          guards, codes.add(code), "/criteria/" + i + "/code", code);
    }
    var sum = criteria.stream().mapToInt(CriterionRequest::maximum).sum();
    ScoringSchemeRule.MAXIMA_NOT_100.check(guards, sum == POINTS, "/criteria", sum);
    ScoringSchemeRule.THRESHOLD_NEEDED.check(guards, request.threshold() != null, "/threshold");
  }

  private static void checkBallot(SetScoringSchemeRequest request, Guards guards) {
    var rule = request.ballotRule();
    var council = request.procedure() == Procedure.COUNCIL;
    if (rule == null) {
      ScoringSchemeRule.BALLOT_RULE_NEEDED.check(guards, !council, "/ballotRule");
      return;
    }
    ScoringSchemeRule.BALLOT_RULE_WITHOUT_COUNCIL.check(guards, council, "/ballotRule");
    checkFraction(rule.quorum(), "/ballotRule/quorum", guards);
    checkFraction(rule.approval(), "/ballotRule/approval", guards);
    ScoringSchemeRule.LEAST_MEMBERS_EVEN.check(
        guards,
        !rule.oddMembership() || rule.leastMembers() % 2 == 1,
        "/ballotRule/leastMembers",
        rule.leastMembers());
  }

  private static void checkFraction(Fraction share, String pointer, Guards guards) {
    ScoringSchemeRule.FRACTION_OVER_ONE.check(
        guards,
        share.numerator() <= share.denominator(),
        pointer,
        share.numerator(),
        share.denominator());
  }

  private void take(BallotRule rule) {
    if (rule != null) {
      secretBallot = rule.secret();
      quorumNumerator = rule.quorum().numerator();
      quorumDenominator = rule.quorum().denominator();
      approvalNumerator = rule.approval().numerator();
      approvalDenominator = rule.approval().denominator();
      leastMembers = rule.leastMembers();
      oddMembership = rule.oddMembership();
    }
  }

  ScoringSchemeEvent setUp() {
    return new ScoringSchemeEvent.ScoringSchemeSet(data());
  }

  /**
   * Gives the edition its last day; rounds opened with it keep it.
   *
   * @throws DomainException {@code illegal-transition} if it has one; 422 {@code period-reversed}
   * @see "docs/rules.md: R-REF-03 (closed, never deleted)"
   */
  ScoringSchemeEvent close(LocalDate lastDay, Guards guards) {
    if (validTo != null) {
      throw PlatformProblem.ILLEGAL_TRANSITION.because("closure", "CLOSED");
    }
    if (lastDay != null) {
      checkPeriod(validFrom, lastDay, guards);
    }
    guards.pass();
    validTo = lastDay;
    raiseVersion();
    return new ScoringSchemeEvent.ScoringSchemeClosed(data());
  }

  UUID provinceId() {
    return provinceId;
  }

  ScoringSchemeData data() {
    return new ScoringSchemeData(
        id(),
        version(),
        provinceId,
        level,
        edition,
        validFrom,
        validTo,
        procedure,
        List.copyOf(criteria),
        threshold,
        strict,
        quotaPerUnit,
        ballotRule(),
        parts(dossierParts));
  }

  /** In the order of their declaration. */
  static Set<DossierPart> parts(String[] names) {
    var parts = EnumSet.noneOf(DossierPart.class);
    Stream.of(names).map(DossierPart::valueOf).forEach(parts::add);
    return Collections.unmodifiableSet(parts);
  }

  private BallotRule ballotRule() {
    return secretBallot == null
        ? null
        : new BallotRule(
            secretBallot,
            new Fraction(quorumNumerator, quorumDenominator),
            new Fraction(approvalNumerator, approvalDenominator),
            leastMembers,
            oddMembership);
  }
}
