/** PURE. What a board pack says, and what of it is said in public (rules P1 to P3). Imports only {@code java.*}, the kernel and other models. */
package org.concordat.packs.model;
