package vn.danvan.modelservice.model;

import java.util.List;

/** What every request that records a review carries. */
interface ReviewFields {

  Rating rating();

  List<MeasuredResult> results();

  Long beneficiaries();

  List<String> evidence();

  String conclusion();
}
