/** The SLAs: their versions, what both sides sign, and what applies for an area on a date (rules V). */
package org.concordat.agreements;
