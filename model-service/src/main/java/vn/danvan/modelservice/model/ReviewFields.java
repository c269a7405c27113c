package vn.danvan.modelservice.model;

import java.util.List;
import java.util.UUID;

/** What every request that records a review carries. */
interface ReviewFields {

  Rating rating();

  List<MeasuredResult> results();

  Long beneficiaries();

  List<String> evidence();

  List<UUID> attachments();

  String conclusion();
}
