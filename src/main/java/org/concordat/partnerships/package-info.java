/**
 * Partnerships, their members and appointments, and the areas of each council. {@link org.concordat.partnerships.Sides} answers who
 * may do what; the three models that decide it are values in {@code model}.
 */
package org.concordat.partnerships;
