/** What holds of any export: in which order tables are filled, and what its digest is. Pure. */
package org.concordat.export.model;
