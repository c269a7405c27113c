package vn.danvan.deploy.administrative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.danvan.deploy.launcher.LaunchException;

class AdministrativeDataTest {

  private static final List<List<String>> DISTRICTS =
      List.of(
          List.of("600", "Huyện Đức Linh", "60", "Tỉnh Bình Thuận"),
          List.of("602", "Huyện Phú Quí", "60", "Tỉnh Bình Thuận"),
          List.of("682", "Huyện Đạ Huoai", "68", "Tỉnh Lâm Đồng"),
          List.of("105", "Thành phố Lai Châu", "12", "Tỉnh Lai Châu"));
  private static final List<List<String>> CORRECTIONS =
      List.of(
          List.of("commune-code", "11111", "11112", "another source"),
          List.of("district-name", "Tỉnh Lâm Đồng|Huyện Đạ Tẻh", "Huyện Đạ Huoai", "merged"),
          List.of("successor", "24800", "24801", "a namesake"),
          List.of("district-successor", "602", "23300", "no communes"),
          List.of("commune-before", "03409", "Xã Hoà Thêm|105|11112", "missed"));

  @TempDir Path folder;

  @Test
  void theTablesAreMadeOfPackageCodesAndCorrections() throws IOException {
    data(Map.of("23200", new TreeSet<>(List.of("23191", "23194")))).write(folder);
    assertThat(lines("provinces_before.csv"))
        .containsExactly("code,name", "12,Tỉnh Lai Châu", "60,Tỉnh Bình Thuận", "68,Tỉnh Lâm Đồng");
    assertThat(lines("communes_before.csv"))
        .containsExactly(
            "code,name,district",
            "03408,Phường Tân Phong,105",
            "03409,Xã Hòa Thêm,105",
            "23191,Thị trấn Võ Xu,600",
            "23200,Xã Đa Kai,600",
            "24800,Xã Quốc Oai,682");
    assertThat(lines("provinces_after.csv"))
        .containsExactly("code,name", "12,Tỉnh Lai Châu", "68,Tỉnh Lâm Đồng");
    assertThat(lines("communes_after.csv"))
        .contains("11112,Phường Tân Phong,12,11111", "23300,Đặc khu Phú Quý,68,");
    assertThat(lines("successions.csv"))
        .containsExactly(
            "from,to,share",
            "60,68,WHOLE",
            "68,68,WHOLE",
            "105,11112,UNKNOWN",
            "600,23191,PART",
            "600,23194,PART",
            "602,23300,WHOLE",
            "682,24801,UNKNOWN",
            "03408,11112,UNKNOWN",
            "03409,11112,UNKNOWN",
            "23191,23191,UNKNOWN",
            "23200,23191,PART",
            "23200,23194,PART",
            "24800,24801,UNKNOWN");
  }

  @Test
  void aDivisionThatContradictsThePackageIsAnError() throws IOException {
    var data = data(Map.of("23200", new TreeSet<>(List.of("23191"))));
    assertThatThrownBy(() -> data.write(folder)).hasMessageContaining("23200 became 23194");
  }

  @Test
  void aCorrectionWithoutReasonOrTwiceIsAnError() {
    assertThatThrownBy(() -> new Corrections(List.of(List.of("successor", "1", "2", ""))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(
            () ->
                new Corrections(
                    List.of(
                        List.of("successor", "1", "2", "a"), List.of("successor", "1", "3", "b"))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void anotherFileThanThePackagesIsRefused() throws IOException {
    var file = Files.writeString(folder.resolve("address.json"), "[]");
    assertThatThrownBy(() -> SourcePackage.read(file))
        .isInstanceOf(LaunchException.class)
        .hasMessageContaining("SHA-256");
  }

  private List<String> lines(String file) throws IOException {
    return Files.readAllLines(folder.resolve(file));
  }

  private static AdministrativeData data(Map<String, SequencedSet<String>> divisions)
      throws IOException {
    var json =
        """
        [{"type": "table", "name": "provinces", "data": [
           {"province_code": "12", "name": "Lai Châu"},
           {"province_code": "68", "name": "Lâm Đồng"}]},
         {"type": "table", "name": "wards", "data": [
           {"ward_code": "11111", "name": "Phường Tân Phong", "province_code": "12"},
           {"ward_code": "23191", "name": "Xã Đức Linh", "province_code": "68"},
           {"ward_code": "23194", "name": "Xã Nam Thành", "province_code": "68"},
           {"ward_code": "23300", "name": "Đặc khu Phú Quý", "province_code": "68"},
           {"ward_code": "24801", "name": "Xã Đạ Tẻh", "province_code": "68"}]},
         {"type": "table", "name": "ward_mappings", "data": [
           %s, %s, %s, %s,
           {"old_ward_code": null, "old_ward_name": "Xã Cũ", "old_district_name": "Huyện Đức Linh",
            "old_province_name": "Tỉnh Bình Thuận", "new_ward_code": "23191"}]}]
        """
            .formatted(
                mapping("23191", "Thị trấn Võ Xu", "Huyện Đức Linh", "Tỉnh Bình Thuận", "23191"),
                mapping("23200", "Xã Đa Kai", "Huyện Đức Linh", "Tỉnh Bình Thuận", "23194"),
                mapping("24800", "Xã Quốc Oai", "Huyện Đạ Tẻh", "Tỉnh Lâm Đồng", "23191"),
                mapping(
                    "03408", "Phường Tân Phong", "Thành phố Lai Châu", "Tỉnh Lai Châu", "11111"));
    return new AdministrativeData(
        SourcePackage.of(new ObjectMapper().readTree(json)),
        new Corrections(CORRECTIONS),
        DISTRICTS,
        divisions);
  }

  private static String mapping(
      String code, String name, String district, String province, String successor) {
    return """
    {"old_ward_code": "%s", "old_ward_name": "%s", "old_district_name": "%s",
     "old_province_name": "%s", "new_ward_code": "%s"}
    """
        .formatted(code, name, district, province, successor);
  }
}
