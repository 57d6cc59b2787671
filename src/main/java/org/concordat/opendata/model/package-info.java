/** PURE. What open data say of the results of a pack. Imports only {@code java.*}, the kernel and other models. */
package org.concordat.opendata.model;
