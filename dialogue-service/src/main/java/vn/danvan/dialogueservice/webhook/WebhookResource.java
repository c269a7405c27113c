package vn.danvan.dialogueservice.webhook;

import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import vn.danvan.platform.idempotency.Write;
import vn.danvan.platform.paging.Cursors;
import vn.danvan.platform.paging.Page;
import vn.danvan.platform.rest.Answers;
import vn.danvan.platform.rest.Parameters;

@Path(WebhookView.COLLECTION)
@Authenticated
@RunOnVirtualThread
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "webhooks", description = "Other systems told of the steps of recommendations")
class WebhookResource {

  private final WebhookService service;
  private final WebhookReader reader;
  private final Cursors cursors;

  WebhookResource(WebhookService service, WebhookReader reader, Cursors cursors) {
    this.service = service;
    this.reader = reader;
    this.cursors = cursors;
  }

  @GET
  @Operation(
      operationId = "listWebhooks",
      summary = "Webhooks of the caller's account, newest first",
      description = "Admins read those of all accounts.")
  public Page<WebhookView> list(@RestQuery String limit, @RestQuery String cursor) {
    return reader.list(cursors.request(limit, cursor));
  }

  @POST
  @Write
  @ShowsWebhookSecret
  @APIResponse(
      responseCode = "201",
      description = "Created",
      content = @Content(schema = @Schema(implementation = WebhookView.class)))
  @Operation(
      operationId = "registerWebhook",
      summary = "Have the steps of recommendations told to an address",
      description =
          "Roles: integrator for units of its scope, admin. The answer shows the secret, once (again"
              + " for a repeat with the same Idempotency-Key). From now on every published event is"
              + " posted to the address as a CloudEvent in JSON, signed as Standard Webhooks has it:"
              + " headers webhook-id (the event's id, by which repeats are told apart),"
              + " webhook-timestamp and webhook-signature = v1,base64(HMAC-SHA256(secret without"
              + " whsec_ and out of base64, id.timestamp.body)). Any status of 200 to 299 within 5"
              + " seconds takes it; redirects are not followed. Keep the higher sequence: after a"
              + " failure events of one recommendation may come in another order.")
  public RestResponse<WebhookView> register(RegisterWebhookRequest request) {
    return Answers.created(WebhookView.COLLECTION, service.register(request));
  }

  @GET
  @Path("/{id}")
  @Operation(
      operationId = "readWebhook",
      summary = "One webhook, and how well it is reached",
      description = "Without its secret.")
  public RestResponse<WebhookView> read(@RestPath UUID id) {
    return Answers.ok(reader.read(id));
  }

  @DELETE
  @Path("/{id}")
  @Write
  @APIResponse(responseCode = "204", description = "Removed")
  @Operation(
      operationId = "removeWebhook",
      summary = "Take a webhook away, with its deliveries",
      description = "Its secret is void.")
  public RestResponse<Void> remove(@RestPath UUID id) {
    service.remove(id);
    return RestResponse.noContent();
  }

  @PUT
  @Path("/{id}/activation")
  @Write
  @Operation(
      operationId = "activateWebhook",
      summary = "Switch a webhook on again",
      description =
          "What waited is delivered now. What happened while it was off is not: read"
              + " /api/v1/recommendations?changesAfter= or /api/v1/dialogue-service/events.")
  public RestResponse<WebhookView> activate(@RestPath UUID id, WebhookStep request) {
    return Answers.ok(service.switchOn(id, request));
  }

  @GET
  @Path("/{id}/deliveries")
  @Operation(
      operationId = "listWebhookDeliveries",
      summary = "What was told and what waits, newest first",
      description = "Those that are over are kept for 30 days.")
  public Page<WebhookDeliveryView> deliveries(
      @RestPath UUID id,
      @Parameter(description = "PENDING, DELIVERED or FAILED") @RestQuery String state,
      @RestQuery String limit,
      @RestQuery String cursor) {
    return reader.deliveries(
        id, Parameters.oneOf("state", state, DeliveryState.class), cursors.request(limit, cursor));
  }

  @POST
  @Path("/{id}/deliveries/{delivery}/redeliveries")
  @Write
  @Operation(
      operationId = "redeliverWebhook",
      summary = "Have an event told once more",
      description = "Under the same webhook-id. While it waits for its delivery it is 409.")
  public RestResponse<WebhookDeliveryView> redeliver(
      @RestPath UUID id,
      @Parameter(description = "Id of the delivery") @RestPath UUID delivery,
      WebhookStep request) {
    return RestResponse.ok(service.redeliver(id, delivery, request));
  }
}
