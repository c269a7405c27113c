package vn.danvan.dialogueservice;

import jakarta.ws.rs.Path;
import vn.danvan.platform.journal.JournalResource;

/** The journal of this service: events and audit log. */
@Path("/api/v1/dialogue-service")
class DialogueJournalResource extends JournalResource {}
