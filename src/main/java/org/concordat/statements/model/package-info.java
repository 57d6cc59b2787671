/** The mathematics of a year's bills and its reconciliation (rules M1, M5, M6): values in, values out. */
package org.concordat.statements.model;
