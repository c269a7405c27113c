package vn.danvan.dialogueservice.open311;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.StringWriter;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import vn.danvan.platform.problem.Problem;

/**
 * Writes every answer of the endpoint in the format that the address ends with, problems in the
 * standard's own shape. A created request is told its tracking code here, behind what is stored of
 * answers.
 */
public class Open311Rendering {

  private static final String ROOT = "/open311/v2/";
  private static final MediaType XML = MediaType.TEXT_XML_TYPE.withCharset("utf-8");
  private static final Map<String, String> ITEMS =
      Map.of(
          "errors", "error",
          "services", "service",
          "service_requests", "request",
          "endpoints", "endpoint",
          "formats", "format",
          "attributes", "attribute");

  private final Open311Service service;
  private final ObjectMapper json;

  public Open311Rendering(Open311Service service, ObjectMapper json) {
    this.service = service;
    this.json = json;
  }

  @ServerResponseFilter
  public void render(ContainerRequestContext request, ContainerResponseContext response)
      throws JsonProcessingException, XMLStreamException {
    var path = request.getUriInfo().getPath();
    if (!path.startsWith(ROOT) || response.getEntity() == null) {
      return;
    }
    Object body = response.getEntity();
    var root = root(path.substring(ROOT.length()));
    if (response.getStatus() >= RestResponse.StatusCode.BAD_REQUEST) {
      root = "errors";
      response.setStatus(status(response.getStatus()));
      body = List.of(new Open311Views.Error(response.getStatus(), description(body)));
    } else if (response.getStatus() == RestResponse.StatusCode.CREATED) {
      body = created(body).stream().map(service::noting).toList();
      response.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "no-store");
    }
    var inXml = path.endsWith(".xml");
    var text = inXml ? xml(root, json.valueToTree(body)) : json.writeValueAsString(body);
    response.setEntity(
        text.getBytes(StandardCharsets.UTF_8),
        new Annotation[0],
        inXml ? XML : MediaType.APPLICATION_JSON_TYPE);
  }

  private static String root(String path) {
    if (path.startsWith("discovery")) {
      return "discovery";
    }
    if (path.startsWith("services")) {
      return path.startsWith("services/") ? "service_definition" : "services";
    }
    return "service_requests";
  }

  /** The standard knows neither of these. */
  private static int status(int status) {
    return switch (status) {
      case 409, 422 -> RestResponse.StatusCode.BAD_REQUEST;
      default -> status;
    };
  }

  private static String description(Object body) {
    return body instanceof Problem problem
        ? Stream.concat(
                Stream.of(problem.detail()),
                problem.errors().stream()
                    .map(error -> error.pointer() + ": " + error.message())
                    .filter(text -> !text.equals(": " + problem.detail())))
            .collect(Collectors.joining(" "))
        : "";
  }

  /** A stored answer comes as text. */
  private List<Open311Views.Created> created(Object body) throws JsonProcessingException {
    var text = body instanceof String stored ? stored : json.writeValueAsString(body);
    return json.readValue(text, new TypeReference<List<Open311Views.Created>>() {});
  }

  private static String xml(String root, JsonNode body) throws XMLStreamException {
    var text = new StringWriter();
    var writer = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
    writer.writeStartDocument("utf-8", "1.0");
    write(writer, root, body);
    writer.writeEndDocument();
    writer.close();
    return text.toString();
  }

  private static void write(XMLStreamWriter writer, String name, JsonNode value)
      throws XMLStreamException {
    writer.writeStartElement(name);
    if (value.isArray()) {
      for (var item : value) {
        write(writer, ITEMS.getOrDefault(name, "item"), item);
      }
    } else if (value.isObject()) {
      for (var member : value.properties()) {
        write(writer, member.getKey(), member.getValue());
      }
    } else if (!value.isNull()) {
      writer.writeCharacters(value.asText());
    }
    writer.writeEndElement();
  }
}
