package vn.danvan.platform.note;

import jakarta.ws.rs.Path;
import vn.danvan.platform.journal.JournalResource;

@Path("/api/v1/note-service")
class NoteJournalResource extends JournalResource {}
