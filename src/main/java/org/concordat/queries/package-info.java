/**
 * Queries about figures and results, and how they go up the ladder from the officers to mediation (rule G4). What is decided is applied
 * to a figure in the same transaction, and told to the rooms further out as {@link org.concordat.queries.QueryDecided}.
 */
package org.concordat.queries;
