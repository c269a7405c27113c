package vn.danvan.platform.file;

import java.util.UUID;

/**
 * A file is wanted no more: fired in the transaction that says so, its content goes once that is
 * committed.
 */
public record FileRemoved(UUID file) {}
