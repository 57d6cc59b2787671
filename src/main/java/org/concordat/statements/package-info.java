/**
 * The years of a partnership's costs: the budget that is fixed, the bills that are issued, the reconciliation that closes them, and what each
 * council is told of all this (rules M1, M5, M6). Statements never change once they are issued; each explains itself.
 */
package org.concordat.statements;
