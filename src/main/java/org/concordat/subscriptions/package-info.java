/**
 * What people are told, by e-mail or by a webhook, of the events of their partnerships: each chooses what and how often, in a role; what there is goes out
 * together, and nothing twice.
 */
package org.concordat.subscriptions;
