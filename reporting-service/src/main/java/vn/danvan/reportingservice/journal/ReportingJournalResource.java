package vn.danvan.reportingservice.journal;

import jakarta.ws.rs.Path;
import vn.danvan.platform.journal.JournalResource;

/** The journal of what this service owns. */
@Path("/api/v1/reporting-service")
class ReportingJournalResource extends JournalResource {}
