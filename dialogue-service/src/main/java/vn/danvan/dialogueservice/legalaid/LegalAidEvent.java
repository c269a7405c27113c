package vn.danvan.dialogueservice.legalaid;

import java.util.UUID;
import vn.danvan.platform.journal.DomainEvent;

/** Facts of legal aid; each carries the whole public state of its request or case. */
public sealed interface LegalAidEvent extends DomainEvent {

  /** Names of the aggregates in the journal. */
  String REQUEST = "LegalAidRequest";

  String CASE = "LegalAidCase";

  /** What happened to a request. */
  sealed interface OfRequest extends LegalAidEvent {

    @Override
    LegalAidRequestData data();

    @Override
    default String aggregate() {
      return REQUEST;
    }

    @Override
    default String topic() {
      return "legal-aid-requests";
    }

    @Override
    default UUID subject() {
      return data().id();
    }

    @Override
    default long version() {
      return data().version();
    }
  }

  /** What happened to a case. */
  sealed interface OfCase extends LegalAidEvent {

    @Override
    LegalAidCaseData data();

    @Override
    default String aggregate() {
      return CASE;
    }

    @Override
    default String topic() {
      return "legal-aid-cases";
    }

    @Override
    default UUID subject() {
      return data().id();
    }

    @Override
    default long version() {
      return data().version();
    }
  }

  /** A unit was asked for legal aid. */
  record LegalAidRequestRecorded(LegalAidRequestData data) implements OfRequest {
    @Override
    public String type() {
      return "vn.danvan.LegalAidRequestRecorded";
    }
  }

  /** A request came to its end. */
  record LegalAidRequestClosed(LegalAidRequestData data) implements OfRequest {
    @Override
    public String type() {
      return "vn.danvan.LegalAidRequestClosed";
    }
  }

  /** A case was taken up for a request. */
  record LegalAidCaseRecorded(LegalAidCaseData data) implements OfCase {
    @Override
    public String type() {
      return "vn.danvan.LegalAidCaseRecorded";
    }
  }

  /** A case came to its end. */
  record LegalAidCaseClosed(LegalAidCaseData data) implements OfCase {
    @Override
    public String type() {
      return "vn.danvan.LegalAidCaseClosed";
    }
  }
}
