/**
 * What a demo province holds, worked out from the facts of its article and nothing else: no random
 * number, no clock, no network. The same files always give the same plan, so a plan can be printed,
 * compared with the article, loaded, and loaded again with the same keys.
 */
package vn.danvan.deploy.demo.plan;
