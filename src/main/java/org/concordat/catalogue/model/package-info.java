/** PURE. What a measure's definition may say (rules C1, C3, C4, F4, B1). Imports only {@code java.*} and the kernel. */
package org.concordat.catalogue.model;
