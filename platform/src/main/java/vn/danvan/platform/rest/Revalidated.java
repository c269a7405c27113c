package vn.danvan.platform.rest;

/** An answer to a read of one thing that a client may ask for again by {@code If-None-Match}. */
public interface Revalidated {}
