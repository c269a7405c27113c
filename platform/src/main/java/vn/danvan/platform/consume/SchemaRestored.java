package vn.danvan.platform.consume;

/**
 * Tables that events fill were missing and are there again, empty: what was known of them is void.
 */
public record SchemaRestored() {}
