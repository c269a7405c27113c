/** Limits on what comes from one place without anybody being known there. */
package vn.danvan.platform.flood;
