package vn.danvan.platform.note;

import jakarta.enterprise.context.ApplicationScoped;
import vn.danvan.platform.persistence.AggregateRepository;

@ApplicationScoped
class NoteRepository extends AggregateRepository<Note> {}
