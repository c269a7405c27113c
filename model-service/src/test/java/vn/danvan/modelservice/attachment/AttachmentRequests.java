package vn.danvan.modelservice.attachment;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static vn.danvan.modelservice.Province.as;

import io.restassured.RestAssured;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.config.HttpClientConfig;
import io.restassured.response.Response;
import io.restassured.specification.MultiPartSpecification;
import io.restassured.specification.RequestSpecification;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.apache.http.entity.mime.HttpMultipartMode;
import vn.danvan.modelservice.Province;
import vn.danvan.platform.testing.SampleFiles;

/** What the officer of a province asks about the attachments of a submitted model. */
record AttachmentRequests(Province province, String model) {

  static final String ANY = "application/octet-stream";

  static AttachmentRequests open() {
    var province = Province.open();
    return new AttachmentRequests(province, province.submitted("Có tệp đính kèm"));
  }

  Response attach(byte[] content, String name, String type) {
    return form()
        .auth()
        .oauth2(province.officer())
        .multiPart(part(content, name, type))
        .post("/api/v1/models/{id}/attachments", model);
  }

  /** Path of a file that was attached. */
  String attached(byte[] content, String name) {
    var response = attach(content, name, ANY);
    response.then().statusCode(201);
    return response.header("Location");
  }

  Response attachAs(String token, String model, String onBehalfOf) {
    var request = given().auth().oauth2(token).multiPart(part(SampleFiles.pdf(), "a.pdf", ANY));
    if (onBehalfOf != null) {
      request.multiPart("onBehalfOf", onBehalfOf);
    }
    return request.post("/api/v1/models/{id}/attachments", model);
  }

  Response attachOnce(String key, byte[] content) {
    return given()
        .auth()
        .oauth2(province.officer())
        .header("Idempotency-Key", key)
        .multiPart(part(content, "a.pdf", ANY))
        .post("/api/v1/models/{id}/attachments", model);
  }

  void refused(byte[] content, String name, int status, String problem) {
    attach(content, name, ANY)
        .then()
        .statusCode(status)
        .body("type", equalTo("/problems/" + problem))
        .body("errors[0].pointer", equalTo("/file"));
  }

  Response list() {
    return as(province.officer()).get("/api/v1/models/{id}/attachments", model);
  }

  static Response remove(String token, String path, long version, Map<String, Object> body) {
    return as(token).header("If-Match", "\"" + version + "\"").body(body).put(path + "/removal");
  }

  static UUID id(String path) {
    return UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
  }

  static byte[] pdfOf(int length) {
    var pdf = SampleFiles.pdf();
    var bytes = new byte[length];
    Arrays.fill(bytes, (byte) ' ');
    System.arraycopy(pdf, 0, bytes, 0, pdf.length);
    var end = SampleFiles.ascii("%%EOF\n");
    System.arraycopy(end, 0, bytes, length - end.length, end.length);
    return bytes;
  }

  /** Sends file names as browsers do, in UTF-8. */
  private static RequestSpecification form() {
    var client =
        HttpClientConfig.httpClientConfig().httpMultipartMode(HttpMultipartMode.BROWSER_COMPATIBLE);
    return given()
        .config(RestAssured.config().httpClient(client))
        .contentType("multipart/form-data; charset=UTF-8");
  }

  private static MultiPartSpecification part(byte[] content, String name, String type) {
    return new MultiPartSpecBuilder(content)
        .controlName("file")
        .fileName(name)
        .mimeType(type)
        .build();
  }
}
