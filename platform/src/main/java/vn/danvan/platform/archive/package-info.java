/** Archives that others send, opened within limits. */
package vn.danvan.platform.archive;
