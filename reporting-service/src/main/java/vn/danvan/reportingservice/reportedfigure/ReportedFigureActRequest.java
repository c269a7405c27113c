package vn.danvan.reportingservice.reportedfigure;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.time.Act;
import vn.danvan.platform.time.LateEntry;

/** An act that carries nothing but its day. */
@Schema(name = "ReportedFigureAct", examples = "{\"occurredOn\": \"2025-11-03\"}")
record ReportedFigureActRequest(LocalDate occurredOn, LateEntry lateEntry) implements Act {}
