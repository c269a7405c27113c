package vn.danvan.dialogueservice.open311;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What GeoReport v2 answers, named as it says. */
final class Open311Views {

  private Open311Views() {}

  @Schema(name = "Open311Discovery")
  @JsonNaming(SnakeCaseStrategy.class)
  record Discovery(String changeset, String contact, String keyService, List<Endpoint> endpoints) {}

  @Schema(name = "Open311Endpoint")
  @JsonNaming(SnakeCaseStrategy.class)
  record Endpoint(
      String specification, String url, String changeset, String type, List<String> formats) {}

  @Schema(name = "Open311Service")
  @JsonNaming(SnakeCaseStrategy.class)
  record Service(
      String serviceCode,
      String serviceName,
      String description,
      boolean metadata,
      String type,
      String keywords,
      String group) {}

  @Schema(name = "Open311ServiceDefinition")
  @JsonNaming(SnakeCaseStrategy.class)
  record Definition(String serviceCode, List<String> attributes) {}

  /**
   * What was taken.
   *
   * @param serviceNotice the promised day and the tracking code, for the sender alone
   */
  @Schema(name = "Open311Created")
  @JsonNaming(SnakeCaseStrategy.class)
  record Created(UUID serviceRequestId, String serviceNotice, String accountId) {

    Created noting(String notice) {
      return new Created(serviceRequestId, notice, accountId);
    }
  }

  @Schema(name = "Open311Token")
  @JsonNaming(SnakeCaseStrategy.class)
  record Token(UUID serviceRequestId, UUID token) {}

  @Schema(name = "Open311Request")
  @JsonNaming(SnakeCaseStrategy.class)
  record Request(
      UUID serviceRequestId,
      Status status,
      String statusNotes,
      String serviceName,
      String serviceCode,
      String description,
      String agencyResponsible,
      String serviceNotice,
      String requestedDatetime,
      String updatedDatetime,
      String expectedDatetime,
      String address,
      String addressId,
      String zipcode,
      Double lat,
      @JsonProperty("long") Double longitude,
      String mediaUrl) {}

  @Schema(name = "Open311Status")
  enum Status {
    @JsonProperty("open")
    OPEN,
    @JsonProperty("closed")
    CLOSED
  }

  @Schema(name = "Open311Error")
  record Error(int code, String description) {}
}
