/** PURE. The text of a version, its ladders and variations, and what follows from them (rules V, B1). */
package org.concordat.agreements.model;
