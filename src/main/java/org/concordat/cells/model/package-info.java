/** Which councils belong together, and what the router is told of it. Pure. */
package org.concordat.cells.model;
