package vn.danvan.deploy.demo.load;

import com.fasterxml.jackson.databind.JsonNode;

/** What a service answered to a request that it accepted. */
record Answer(JsonNode body) {

  String id() {
    return body.required("id").asText();
  }

  /** The aggregate's version after the write. */
  long version() {
    return body.required("version").asLong();
  }

  Versioned versioned() {
    return Versioned.of(body);
  }

  /** An aggregate as it stood after the last write to it. */
  record Versioned(String id, long version) {
    static Versioned of(JsonNode view) {
      return new Versioned(view.required("id").asText(), view.required("version").asLong());
    }
  }
}
