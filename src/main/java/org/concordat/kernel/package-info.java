/** PURE. The words that every room speaks: names, periods, exact ratios, money, digests, refusals. Imports only {@code java.*}. */
package org.concordat.kernel;
