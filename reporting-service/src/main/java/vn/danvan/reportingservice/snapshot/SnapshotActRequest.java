package vn.danvan.reportingservice.snapshot;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.danvan.platform.time.Act;
import vn.danvan.platform.time.LateEntry;

/** An act without data of its own. */
@Schema(name = "SnapshotAct", examples = "{}")
record SnapshotActRequest(LocalDate occurredOn, LateEntry lateEntry) implements Act {}
