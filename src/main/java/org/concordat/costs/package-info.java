/**
 * What the partnership costs and how it is shared: cost pools and their lines, drivers and their values, sharing schemes (rules M1 to
 * M4, M8). Lines, values and schemes keep their earlier revisions; shares are computed of them whenever they are asked for.
 */
package org.concordat.costs;
