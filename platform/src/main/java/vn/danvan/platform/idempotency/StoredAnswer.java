package vn.danvan.platform.idempotency;

/** The first answer to a write; headers and body are null where there are none. */
record StoredAnswer(int status, String location, String etag, String body) {}
