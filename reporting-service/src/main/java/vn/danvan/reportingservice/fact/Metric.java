package vn.danvan.reportingservice.fact;

import java.util.Optional;

/** What is counted: each metric is a stream of dated entries that aggregates add to figures. */
public enum Metric {
  /** A model's first registration, by its day. */
  MODEL_REGISTERED,
  /** A model's end, by its day. */
  MODEL_ENDED,
  /** A registered model's withdrawal, by its day. */
  MODEL_WITHDRAWN,
  /** An exemplar's first registration, by its day; counted apart from models. */
  EXEMPLAR_REGISTERED,
  /** An exemplar's end or withdrawal, by its day. */
  EXEMPLAR_LEFT,
  /** An article or broadcast about a model, by its day; class: medium. */
  PUBLICATION,
  /** Readers, listeners and viewers of it, as far as they are known, by its day; class: medium. */
  PUBLICATION_REACH,
  /** The rejection of a model that was submitted, by its day. */
  MODEL_REJECTED,
  /** A review that found a model weak, by its day; class: the measure decided. */
  MODEL_WEAK,
  /** The deadline of that measure; filed right after its {@link #MODEL_WEAK}. */
  MODEL_IMPROVEMENT_DUE,
  /** What became of the measure, by its day; class: outcome; filed right after its deadline. */
  MODEL_WEAK_ENDED,
  /** From a review that an active model passed on, by its day. */
  MODEL_EFFECTIVE,
  /** Until a review found it weak or it ended, by the day. */
  MODEL_EFFECTIVE_ENDED,
  /** A model's passing to another owner, at the former one, by that one's last day. */
  MODEL_LEFT,
  /** The same at the new owner, by the day before its first one. */
  MODEL_ENTERED,
  /** An entry of a model's yearly ledger, by the ledger's year; class: NEW or CARRIED_OVER. */
  MODEL_LEDGER,
  /**
   * A submitted nomination to a round of the nominating unit itself, by the round's year; class:
   * state.
   */
  NOMINATION_OWN,
  /**
   * A submitted nomination to a round above the nominating unit, by the round's year; class: state.
   */
  NOMINATION_UP,
  /** A recognition in a round of the nominating unit itself, by the round's year. */
  RECOGNITION_OWN,
  /** A recognition in a round above the nominating unit, by the round's year. */
  RECOGNITION_UP,
  /** A commendation, by the day of its decision; class: its form. */
  COMMENDATION,
  /** A unit that a round expects, by the round's year; class: id of the round's authority. */
  ROUND_EXPECTED,
  /** A round at its authority, by its deadline; class: its level. */
  ROUND_DEADLINE,
  /** A unit that has considered models at its own level, by the round's year; class: authority. */
  STANDING_CONSIDERED,
  /** A unit that has recognized models at its own level, by the round's year; class: authority. */
  STANDING_RECOGNIZED,
  /** A unit that has nominated to the round above it, by the round's year; class: authority. */
  STANDING_NOMINATED,
  /** A planned dialogue, by the planned day; class: kind. */
  DIALOGUE_PLANNED,
  /** The same, at the ancestors that only a joint host has. */
  DIALOGUE_PLANNED_JOINT,
  /** A dialogue held, by its day; class: kind. */
  DIALOGUE_HELD,
  /** The same, at the ancestors that only a joint host has. */
  DIALOGUE_HELD_JOINT,
  /** People who took part in a dialogue, by its day; class: kind. */
  DIALOGUE_PARTICIPANTS,
  /** The same, at the ancestors that only a joint host has. */
  DIALOGUE_PARTICIPANTS_JOINT,
  /** A recommendation, by the day of receipt; class: source. */
  RECOMMENDATION_RECEIVED,
  /** A recommendation that was answered at the dialogue itself, by the day of receipt. */
  RECOMMENDATION_ANSWERED_AT_DIALOGUE,
  /** A recommendation's resolution, by its day. */
  RECOMMENDATION_RESOLVED,
  /** The supervision that a recommendation passed, by its day. */
  RECOMMENDATION_SUPERVISED,
  /** A recommendation taken up again, by its day. */
  RECOMMENDATION_REOPENED,
  /** A recommendation's end, by its day; class: CLOSED, REJECTED, FORWARDED or MERGED. */
  RECOMMENDATION_DONE,
  /** A recommendation that was open when its due date passed, by the day after. */
  RECOMMENDATION_OVERDUE,
  /** The end of a recommendation that was overdue, by its day; class as of its end. */
  RECOMMENDATION_OVERDUE_DONE,
  /** A session, by its day; class: kind. */
  SESSION_HELD,
  /** Attendances (not persons) of a session, by its day; class: kind. */
  SESSION_ATTENDANCES,
  /**
   * A request for legal aid, by its day; class: always LEGAL_AID, for law and form are no figures.
   */
  LEGAL_AID_REQUESTED,
  /** A case of legal aid, by the day of its opening; class as of the request. */
  LEGAL_AID_CASE_OPENED,
  /** The first case of a request, by the day of its opening; class as of the request. */
  LEGAL_AID_FIRST_CASE_OPENED,
  /** Dialogues that a duty requires in a year. */
  DUTY_REQUIRED,
  /** Dialogues that fulfil a duty, by the duty's year. */
  DUTY_HELD,
  /** Dialogues short of what a duty requires in a year. */
  DUTY_SHORTFALL,
  /** The same once the duty's day in that year has passed. */
  DUTY_MISSED,
  /** Reception days that a duty requires in a year. */
  RECEPTION_DAYS_REQUIRED,
  /** A reception day, by its year. */
  RECEPTION_DAY_HELD,
  /** A replication's adoption, by its day; class: id of the replicated model. */
  REPLICATION_ADOPTED,
  /** The same; class: id of the adopting unit. */
  REPLICATION_ADOPTED_BY,
  /** A replication that was dropped, by its day. */
  REPLICATION_DROPPED;

  /** The metric that holds this one's facts at the ancestors which only a joint host has. */
  public Optional<Metric> joint() {
    return switch (this) {
      case DIALOGUE_PLANNED -> Optional.of(DIALOGUE_PLANNED_JOINT);
      case DIALOGUE_HELD -> Optional.of(DIALOGUE_HELD_JOINT);
      case DIALOGUE_PARTICIPANTS -> Optional.of(DIALOGUE_PARTICIPANTS_JOINT);
      default -> Optional.empty();
    };
  }

  /** Whether entries belong to a year as a whole and to no day of it. */
  public boolean goesByYear() {
    return switch (this) {
      case MODEL_LEDGER,
          NOMINATION_OWN,
          NOMINATION_UP,
          RECOGNITION_OWN,
          RECOGNITION_UP,
          ROUND_EXPECTED,
          STANDING_CONSIDERED,
          STANDING_RECOGNIZED,
          STANDING_NOMINATED,
          DUTY_REQUIRED,
          DUTY_HELD,
          DUTY_SHORTFALL,
          DUTY_MISSED,
          RECEPTION_DAYS_REQUIRED,
          RECEPTION_DAY_HELD ->
          true;
      default -> false;
    };
  }

  /** Whether the class says of which kind the record is. */
  public boolean hasKind() {
    return switch (this) {
      case COMMENDATION,
          PUBLICATION,
          PUBLICATION_REACH,
          DIALOGUE_PLANNED,
          DIALOGUE_PLANNED_JOINT,
          DIALOGUE_HELD,
          DIALOGUE_HELD_JOINT,
          DIALOGUE_PARTICIPANTS,
          DIALOGUE_PARTICIPANTS_JOINT,
          SESSION_HELD,
          SESSION_ATTENDANCES,
          LEGAL_AID_REQUESTED,
          LEGAL_AID_CASE_OPENED,
          LEGAL_AID_FIRST_CASE_OPENED ->
          true;
      default -> false;
    };
  }
}
