package vn.danvan.recognitionservice.movementreview;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;

/** A speech, in the order of the programme, by a unit and not by a person. */
@Embeddable
record ReviewSpeech(String title, @Column(name = "unit_id") UUID unitId) {}
