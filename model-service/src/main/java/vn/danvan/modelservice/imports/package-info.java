/** Files of many rows that become aggregates, all of a file or none. */
package vn.danvan.modelservice.imports;
