package vn.danvan.platform.note;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.danvan.platform.access.Access;
import vn.danvan.platform.access.Role;
import vn.danvan.platform.journal.Journal;
import vn.danvan.platform.persistence.Ids;
import vn.danvan.platform.rest.Preconditions;
import vn.danvan.platform.rest.RequestValidator;
import vn.danvan.platform.time.Occurrences;
import vn.danvan.platform.units.UnitDirectory;

@ApplicationScoped
class NoteService {

  private final NoteRepository notes;
  private final Journal journal;
  private final Access access;
  private final UnitDirectory units;
  private final Occurrences occurrences;
  private final RequestValidator validator;
  private final Preconditions preconditions;
  private final Interference interference;

  NoteService(
      NoteRepository notes,
      Journal journal,
      Access access,
      UnitDirectory units,
      Occurrences occurrences,
      RequestValidator validator,
      Preconditions preconditions,
      Interference interference) {
    this.notes = notes;
    this.journal = journal;
    this.access = access;
    this.units = units;
    this.occurrences = occurrences;
    this.validator = validator;
    this.preconditions = preconditions;
    this.interference = interference;
  }

  void requireWriter() {
    access.require(Role.OFFICER);
  }

  NoteEvent.Data write(NoteRequests.Written request) {
    requireWriter();
    var guards = validator.check(request);
    guards.pass();
    var unit = units.require("/unit", request.unit()).id();
    access.requireOwnUnit(unit);
    var occurrence = occurrences.of(request, unit, guards);
    guards.pass();
    var note = new Note(Ids.next(), unit, request.title());
    var event = note.write();
    notes.save(note);
    journal.append(event, occurrence.noting(request.remark()));
    interference.afterWrite();
    return note.data();
  }

  NoteEvent.Data pin(UUID id, NoteRequests.Pinned request) {
    access.require(Role.OFFICER);
    var note = notes.require(id);
    access.requireOwnUnit(note.unitId());
    preconditions.match(note.version());
    var guards = validator.check(request);
    var occurrence = occurrences.of(request, note.unitId(), guards);
    var event = note.pin(guards);
    notes.save(note);
    journal.append(event, occurrence);
    return note.data();
  }

  NoteEvent.Data read(UUID id) {
    var note = notes.read(id);
    access.requireSight(note.unitId());
    return note.data();
  }
}
