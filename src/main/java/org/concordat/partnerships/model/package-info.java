/**
 * PURE. What the three models of collaboration change: who stands on which side for one council, who may do what; and the tree of
 * a council's areas by date (rule C6). Imports only {@code java.*} and the kernel.
 */
package org.concordat.partnerships.model;
