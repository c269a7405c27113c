/**
 * Measures the running system. Everything it is compared with runs in the same minutes on the same
 * PostgreSQL and Kafka; an absolute figure says more about the machine than about the system.
 */
package vn.danvan.deploy.bench;
