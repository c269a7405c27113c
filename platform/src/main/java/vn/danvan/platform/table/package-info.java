/** Tables that come and go as files: XLSX and CSV, read and written row by row. */
package vn.danvan.platform.table;
