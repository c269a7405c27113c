package vn.danvan.recognitionservice;

import jakarta.ws.rs.Path;
import vn.danvan.platform.journal.JournalResource;

/** This service's events and audit log. */
@Path("/api/v1/recognition-service")
class RecognitionJournalResource extends JournalResource {}
