/** Pure: when the next e-mail is due, and what a role is told of. */
package org.concordat.subscriptions.model;
