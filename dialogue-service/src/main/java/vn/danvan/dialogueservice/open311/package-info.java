/** Open311 GeoReport v2, so that existing civic apps can send and read. */
package vn.danvan.dialogueservice.open311;
