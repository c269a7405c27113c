/**
 * Enters a plan over the public REST API. Every write has its own lasting key, so that a load that
 * was cut off, by a crash on either side, goes on with the next run and changes nothing twice.
 */
package vn.danvan.deploy.demo.load;
