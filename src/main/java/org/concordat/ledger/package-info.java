/**
 * The record of everything that changed anything (rules L1, L2). The database writes it: triggers note what each statement changes and make an
 * entry at the commit (migration V032), for which {@code tenancy} says who acts. This room signs it, proves it, lets it be read, and
 * verifies copies of it.
 */
package org.concordat.ledger;
