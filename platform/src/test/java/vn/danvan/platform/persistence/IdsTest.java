package vn.danvan.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IdsTest {

  @Test
  void whatSomebodyHasOneOfHasOneId() {
    var owner = Ids.next();
    var id = Ids.of(owner, "staff");
    assertThat(id).isEqualTo(Ids.of(owner, "staff"));
    assertThat(id).isNotIn(owner, Ids.of(owner, "requirements"), Ids.of(Ids.next(), "staff"));
    assertThat(id.version()).isEqualTo(7);
    assertThat(id.variant()).isEqualTo(2);
    assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(owner.getMostSignificantBits() >>> 16);
  }
}
