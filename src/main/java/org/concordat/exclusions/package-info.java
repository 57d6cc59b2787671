/**
 * What is left out of account: exclusions of cases (rule C2) and reliefs of periods (rule B6). One side proposes with a reason, the
 * other decides. Rooms further out read what was accepted from {@link org.concordat.exclusions.Exclusions} and
 * {@link org.concordat.exclusions.Reliefs}, and are told of it within the same transaction.
 */
package org.concordat.exclusions;
