/**
 * Makes the data of Vietnam's administrative units that model-service brings along out of a public
 * package and the corrections that it needs.
 */
package vn.danvan.deploy.administrative;
