/**
 * PURE. The stages of a query, who decides at each, and what an outcome makes of the figure (rule G4). Imports only {@code java.*}, the
 * kernel and other models.
 */
package org.concordat.queries.model;
