/** Documents that officials print and sign: described once, written as DOCX and as PDF. */
package vn.danvan.platform.document;
