/**
 * Who would pay what alone, together, and in any group (rule M7): the cost game of a partnership, its Shapley value, its nucleolus and
 * the core test. Pure and exact. The one thing that is computed in floating point, by a linear-programming library outside, is which
 * groups are worst off; what follows from it is computed exactly and proved before it is shown.
 */
package org.concordat.fairness.model;
