package vn.danvan.modelservice.model;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Until when a body takes the models of a year.
 *
 * @param closedOn the last day, within the year; left out to open it again
 */
@Schema(name = "CloseRegistration", examples = "{\"closedOn\": \"2023-10-25\"}")
record RegistrationYearRequest(@Schema(examples = "2023-10-25") LocalDate closedOn) {}
