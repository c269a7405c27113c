package vn.danvan.modelservice.journal;

import jakarta.ws.rs.Path;
import vn.danvan.platform.journal.JournalResource;

/** This service's events and audit log. */
@Path("/api/v1/model-service")
public class ModelServiceJournalResource extends JournalResource {}
