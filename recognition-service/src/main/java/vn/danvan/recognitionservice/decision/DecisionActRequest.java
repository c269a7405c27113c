package vn.danvan.recognitionservice.decision;

import jakarta.validation.Valid;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.time.Act;
import vn.danvan.platform.time.LateEntry;

/** The head's signature or issue; heads act for nobody but their own unit. */
@Schema(name = "DecisionAct")
record DecisionActRequest(LocalDate occurredOn, @Valid LateEntry lateEntry) implements Act {}
