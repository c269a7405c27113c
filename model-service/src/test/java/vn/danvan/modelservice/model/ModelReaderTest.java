package vn.danvan.modelservice.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.danvan.modelservice.Province.on;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.danvan.modelservice.Province;
import vn.danvan.modelservice.ServiceTest;
import vn.danvan.platform.problem.DomainException;

/** What is read beside Hibernate is what Hibernate reads. */
@ServiceTest
class ModelReaderTest {

  /** Not read, or compared by what it tells. */
  private static final Set<String> OTHERWISE = Set.of("ledger", "formerOwners");

  @Inject ModelRepository models;
  @Inject ModelReader reader;

  @Test
  void everyMemberIsRead() {
    var province = Province.open();
    var body = province.model("Mô hình đủ mọi mục");
    List.of("fields", "campaigns", "directives").forEach(province::keep);
    body.putAll(
        Map.of(
            "kind", "EXEMPLAR",
            "ownerKind", "INDIVIDUAL",
            "ownerName", "Nguyễn Văn A",
            "otherFields", List.of(province.reference("fields")),
            "campaigns", List.of(province.reference("campaigns")),
            "directives", List.of(province.reference("directives")),
            "leadUnit", province.districtCode(),
            "cooperatingUnits", List.of(province.code),
            "evaluatesOn", "2023-12-01",
            "point", Map.of("latitude", 10.9289, "longitude", 108.1021)));
    for (var text :
        List.of(
            "criteria",
            "situation",
            "method",
            "targetGroup",
            "forces",
            "resources",
            "milestones",
            "outputs",
            "sustainability")) {
      body.put(text, "Văn bản " + text);
    }
    var id = UUID.fromString(province.created(body).getString("id"));

    assertThat(same(id)).contains("point", "namePublishedOn", "description", "lastActOn");
    assertThat(reader.read(id).description().sustainability()).isEqualTo("Văn bản sustainability");
  }

  @Test
  void yearsAndImprovementsAreRead() {
    same(UUID.fromString(ReviewResourceTest.weak(Province.open(), "Cần cải thiện")));
  }

  @Test
  void aDraftAndAWithdrawnModelAreRead() {
    var province = Province.open();
    var id = province.created("Nháp").getString("id");
    same(UUID.fromString(id));
    province
        .act(province.officer(), id, "withdrawal", 1, on("2023-02-01", "Trùng"))
        .then()
        .statusCode(200);
    same(UUID.fromString(id));
  }

  @Test
  void anUnknownModelIsNotFound() {
    assertThatThrownBy(() -> reader.read(UUID.randomUUID())).isInstanceOf(DomainException.class);
  }

  /**
   * @return names of the members that were compared
   */
  private List<String> same(UUID id) {
    var read = reader.read(id);
    return QuarkusTransaction.requiringNew()
        .call(
            () -> {
              var stored = models.read(id);
              assertThat(read.id()).isEqualTo(stored.id());
              assertThat(read.version()).isEqualTo(stored.version());
              assertThat(read.ledger().entries()).isEqualTo(stored.ledger().entries());
              assertThat(read.ledger().improvements()).isEqualTo(stored.ledger().improvements());
              assertThat(read.ledger().openImprovement())
                  .isEqualTo(stored.ledger().openImprovement());
              var members = members();
              for (var member : members) {
                assertThat(value(member, read))
                    .as(member.getName())
                    .isEqualTo(value(member, stored));
              }
              return members.stream().map(Field::getName).toList();
            });
  }

  private static List<Field> members() {
    return Stream.of(ModelRecord.class.getDeclaredFields())
        .filter(member -> !Modifier.isStatic(member.getModifiers()))
        .filter(member -> !member.isSynthetic() && !member.getName().startsWith("$$"))
        .filter(member -> !OTHERWISE.contains(member.getName()))
        .toList();
  }

  private static Object value(Field member, Model model) throws IllegalAccessException {
    member.setAccessible(true);
    return switch (member.get(model)) {
      case null -> member.getType() == Description.class ? Description.NONE : null;
      case List<?> many -> List.copyOf(many);
      case Object one -> one;
    };
  }
}
