/**
 * Whether shares are fair (rule M7): stand-alone costs of councils and groups, the core test, the Shapley value and the nucleolus, and
 * shares of cost beside shares of votes and of activity. Computed from what is known of a year whenever it is asked for; only stand-alone
 * costs are kept.
 */
package org.concordat.fairness;
