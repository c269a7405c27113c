package vn.danvan.recognitionservice.movementreview;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/** A document whose implementation is reviewed. */
@Embeddable
record ReviewedDirective(
    String number, @Column(name = "issued_on") LocalDate issuedOn, String title) {}
