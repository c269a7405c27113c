package vn.danvan.platform.rest;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import vn.danvan.platform.paging.Cursors;

/**
 * Describes the parameters that all lists share, and gives a filter that is named like an
 * enumerated field of the listed items that field's values: resources take parameters as text,
 * since an unreadable one is their own 400.
 */
final class CommonParameters {

  private static final String REFERENCE = "#/components/schemas/";

  private static final Map<String, String> TEXTS =
      Map.of(
          "limit", "Items per page",
          "cursor", "`next` of the page before; from the start if left out",
          "after", "`next` of the page before; from the start if left out",
          "changesAfter", "`next` of the last answer: only what changed since; 0 from the start",
          "dryRun", "Only say what is wrong with each row and store nothing",
          "format", "xlsx (if left out) or csv",
          "id", "Id");

  private final Map<String, Schema> schemas;

  CommonParameters(Map<String, Schema> schemas) {
    this.schemas = schemas == null ? Map.of() : schemas;
  }

  void describe(Operation operation) {
    if (operation.getParameters() == null) {
      return;
    }
    for (var parameter : operation.getParameters()) {
      if (parameter.getIn() == Parameter.In.QUERY && isIds(parameter)) {
        parameter.setDescription(
            "Only these: up to 100, each as a parameter of its own, on one page unless there is a"
                + " limit; what the caller does not see is left out");
        parameter.setSchema(
            OASFactory.createSchema()
                .addType(Schema.SchemaType.ARRAY)
                .maxItems(Parameters.MOST_IDS)
                .items(OASFactory.createSchema().addType(Schema.SchemaType.STRING).format("uuid")));
      }
      if (parameter.getDescription() == null) {
        parameter.setDescription(TEXTS.get(parameter.getName()));
      }
      if (parameter.getIn() == Parameter.In.QUERY && isText(parameter.getSchema())) {
        refine(parameter, operation);
      }
    }
  }

  /** Whether the operation shows a single versioned resource. */
  boolean showsVersion(Operation operation) {
    return Stream.ofNullable(operation.getResponses().getAPIResponse("200"))
        .filter(answer -> answer.getContent() != null)
        .flatMap(answer -> answer.getContent().getMediaTypes().values().stream())
        .map(type -> type.getSchema())
        .anyMatch(schema -> property(schema, "id") != null && property(schema, "version") != null);
  }

  private void refine(Parameter parameter, Operation operation) {
    switch (parameter.getName()) {
      case "limit" ->
          parameter.setSchema(
              OASFactory.createSchema()
                  .addType(Schema.SchemaType.INTEGER)
                  .minimum(BigDecimal.ONE)
                  .maximum(BigDecimal.valueOf(Cursors.MAX_LIMIT))
                  .defaultValue(Cursors.DEFAULT_LIMIT));
      case "dryRun" ->
          parameter.setSchema(
              OASFactory.createSchema().addType(Schema.SchemaType.BOOLEAN).defaultValue(false));
      default -> {
        var values = enumeration(parameter.getName(), operation);
        if (values != null) {
          parameter.setSchema(OASFactory.createSchema().ref(values));
        }
      }
    }
  }

  /** Reference to the enumeration of the listed items' field of that name, or null. */
  private String enumeration(String field, Operation operation) {
    return Stream.ofNullable(operation.getResponses().getAPIResponse("200"))
        .filter(answer -> answer.getContent() != null)
        .flatMap(answer -> answer.getContent().getMediaTypes().values().stream())
        .map(type -> property(type.getSchema(), "items"))
        .filter(Objects::nonNull)
        .flatMap(items -> alternatives(items.getItems()))
        .map(item -> property(item, field))
        .filter(Objects::nonNull)
        .map(Schema::getRef)
        .filter(reference -> reference != null && isEnumeration(reference))
        .findFirst()
        .orElse(null);
  }

  private Stream<Schema> alternatives(Schema schema) {
    var target = resolve(schema);
    if (target == null) {
      return Stream.empty();
    }
    return target.getOneOf() == null ? Stream.of(target) : target.getOneOf().stream();
  }

  private Schema property(Schema schema, String name) {
    var target = resolve(schema);
    return target == null || target.getProperties() == null
        ? null
        : target.getProperties().get(name);
  }

  private boolean isEnumeration(String reference) {
    var target = schemas.get(reference.substring(REFERENCE.length()));
    return target != null && target.getEnumeration() != null;
  }

  private Schema resolve(Schema schema) {
    return schema == null || schema.getRef() == null
        ? schema
        : schemas.get(schema.getRef().substring(REFERENCE.length()));
  }

  private static boolean isIds(Parameter parameter) {
    return parameter.getName().equals("id")
        && parameter.getSchema() != null
        && List.of(Schema.SchemaType.ARRAY).equals(parameter.getSchema().getType());
  }

  private static boolean isText(Schema schema) {
    return schema != null
        && schema.getRef() == null
        && List.of(Schema.SchemaType.STRING).equals(schema.getType())
        && schema.getEnumeration() == null
        && schema.getFormat() == null;
  }
}
