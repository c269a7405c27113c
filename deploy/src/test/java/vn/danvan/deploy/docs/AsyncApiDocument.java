package vn.danvan.deploy.docs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/**
 * The AsyncAPI 3 document of all topics: a channel for each, a message for each event, and the
 * publishers' own JSON schemas, so that it can be handed to an integrator as one file.
 */
final class AsyncApiDocument {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SUFFIX = ".v1.schema.json";
  private static final int PARTITIONS = 6;
  private static final int PARTITIONS_OF_UNITS = 1;

  private final List<EventTable.Row> rows;
  private final ObjectNode document = JsonNodeFactory.instance.objectNode();
  private final ObjectNode messages = JsonNodeFactory.instance.objectNode();
  private final ObjectNode schemas = JsonNodeFactory.instance.objectNode();

  private AsyncApiDocument(List<EventTable.Row> rows) {
    this.rows = rows;
  }

  /** The document of the topics and events of the table. */
  static JsonNode of(List<EventTable.Row> rows) {
    return new AsyncApiDocument(rows).build();
  }

  private JsonNode build() {
    document.put("asyncapi", "3.0.0");
    document
        .putObject("info")
        .put("title", "Dân Vận: events")
        .put("version", "1.0.0")
        .put(
            "description",
            "CloudEvents 1.0 in binary mode, keyed by aggregate id, kept without limit. The payload"
                + " is the whole public state of the aggregate after the change: keep the higher"
                + " version. Unknown members may be added. The same events can be paged over HTTP"
                + " at /api/v1/{service}/events.");
    document
        .putObject("servers")
        .putObject("local")
        .put("host", "127.0.0.1:19092")
        .put("protocol", "kafka");
    document.put("defaultContentType", "application/json");
    var channels = document.putObject("channels");
    var operations = document.putObject("operations");
    for (var row : rows) {
      channels.set(row.topic(), channel(row));
      operations.set("publish-" + row.topic(), operation(row));
      row.events().forEach(event -> messages.set(event, message(row, event)));
    }
    var components = document.putObject("components");
    components.set("messages", messages);
    components.set("schemas", schemas);
    components.putObject("messageTraits").set("cloudEvent", cloudEvent());
    return document;
  }

  private static ObjectNode channel(EventTable.Row row) {
    var address = "danvan." + row.topic() + ".v1";
    var channel = JsonNodeFactory.instance.objectNode().put("address", address);
    var named = channel.putObject("messages");
    row.events()
        .forEach(event -> named.putObject(event).put("$ref", "#/components/messages/" + event));
    channel
        .putObject("bindings")
        .putObject("kafka")
        .put("topic", address)
        .put("partitions", row.topic().equals("units") ? PARTITIONS_OF_UNITS : PARTITIONS);
    return channel;
  }

  private static ObjectNode operation(EventTable.Row row) {
    var operation = JsonNodeFactory.instance.objectNode().put("action", "send");
    operation.putObject("channel").put("$ref", "#/channels/" + row.topic());
    operation.put("summary", "Published by " + row.publisher());
    return operation;
  }

  private ObjectNode message(EventTable.Row row, String event) {
    addSchema(row.publisher(), event);
    var message =
        JsonNodeFactory.instance
            .objectNode()
            .put("name", "vn.danvan." + event)
            .put("title", event)
            .put("contentType", "application/json");
    message.putArray("traits").addObject().put("$ref", "#/components/messageTraits/cloudEvent");
    message.putObject("payload").put("$ref", "#/components/schemas/" + event);
    return message;
  }

  /** The schema with all that it refers to; names mean the same with every publisher. */
  private void addSchema(String publisher, String name) {
    var file = EventTable.contracts(publisher).resolve(name + SUFFIX);
    var schema = (ObjectNode) read(file);
    schema.remove("$schema");
    var reference = schema.remove("$ref");
    if (reference != null) {
      var base = reference.asText().replace(SUFFIX, "");
      addSchema(publisher, base);
      // Beside other keywords a bare reference would hide them from readers of older drafts.
      schema.putArray("allOf").addObject().put("$ref", "#/components/schemas/" + base);
    }
    if (schema.findValue("$ref") != null && reference == null) {
      throw new IllegalStateException(file + " refers to another schema from within");
    }
    var known = schemas.get(name);
    if (known != null && !known.equals(schema)) {
      throw new IllegalStateException("Two different schemas are called " + name);
    }
    schemas.set(name, schema);
  }

  private static ObjectNode cloudEvent() {
    var trait = JsonNodeFactory.instance.objectNode();
    var headers = trait.putObject("headers").put("type", "object");
    var properties = headers.putObject("properties");
    header(properties, "ce_specversion", "1.0");
    header(properties, "ce_id", "<aggregate id>:<version>");
    header(properties, "ce_source", "/<publisher>");
    header(properties, "ce_type", "Name of the message");
    header(properties, "ce_subject", "Id of the aggregate; the record's key, too");
    header(properties, "ce_sequence", "Version of the aggregate after the change");
    header(properties, "ce_time", "When it was recorded");
    header(properties, "ce_occurredon", "Day of the fact in Vietnam");
    header(properties, "content-type", "application/json");
    header(properties, "traceparent", "W3C trace context");
    var required = headers.putArray("required");
    properties.fieldNames().forEachRemaining(required::add);
    return trait;
  }

  private static void header(ObjectNode properties, String name, String description) {
    properties.putObject(name).put("type", "string").put("description", description);
  }

  private static JsonNode read(Path file) {
    try {
      return JSON.readTree(EventTable.read(file));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
