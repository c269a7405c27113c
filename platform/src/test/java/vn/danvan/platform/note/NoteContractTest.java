package vn.danvan.platform.note;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import vn.danvan.platform.journal.Journal;
import vn.danvan.platform.testing.Contracts;
import vn.danvan.platform.testing.RightsMatrix;
import vn.danvan.platform.testing.TestBackends;
import vn.danvan.platform.time.Occurrence;

/** The shared checks of contracts and rights, used as a service uses them. */
@QuarkusTest
@QuarkusTestResource(
    value = TestBackends.class,
    initArgs = @ResourceArg(name = "name", value = "platform"))
class NoteContractTest {

  @Inject Jdbi jdbi;
  @Inject Journal journal;

  @Test
  void everythingPublishedKeepsItsContract() {
    append("vn.danvan.NoteWritten");
    Contracts.check(jdbi);
  }

  @Test
  void aPublishedRowWithoutSchemaIsFound() {
    QuarkusTransaction.begin();
    try {
      journal.append(event("vn.danvan.NoteBurnt"), Occurrence.on(LocalDate.EPOCH));
      assertThatThrownBy(() -> Contracts.checkJournal(jdbi))
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("NoteBurnt");
    } finally {
      QuarkusTransaction.rollback();
    }
  }

  @TestFactory
  Stream<DynamicTest> whoMayNotIsRefused() {
    return RightsMatrix.tests();
  }

  private void append(String type) {
    QuarkusTransaction.requiringNew()
        .run(() -> journal.append(event(type), Occurrence.on(LocalDate.EPOCH)));
  }

  private static NoteEvent event(String type) {
    return new NoteEvent(
        type, new NoteEvent.Data(UUID.randomUUID(), 1, UUID.randomUUID(), "a", "DRAFT"));
  }
}
