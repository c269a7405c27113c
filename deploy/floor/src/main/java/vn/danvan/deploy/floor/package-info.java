/** What a service costs that only reads and answers; see {@code docs/performance.md}. */
package vn.danvan.deploy.floor;
