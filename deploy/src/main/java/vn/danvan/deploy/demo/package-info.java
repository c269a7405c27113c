/**
 * The demo: what a province of the press articles looks like in the system, planned from the
 * articles' facts ({@link vn.danvan.deploy.demo.plan}) and entered over the public REST API by the
 * people whose work it is ({@link vn.danvan.deploy.demo.load}).
 */
package vn.danvan.deploy.demo;
