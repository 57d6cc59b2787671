/**
 * PURE. What a row of a bulk load is and when it is refused (rules C5, C7), and how an import profile turns a CSV record into one.
 * Imports only {@code java.*}, the kernel and {@code time}.
 */
package org.concordat.intake.model;
