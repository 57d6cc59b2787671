/** PURE. Where the marks of the pages' charts stand: scales, ticks, lines, shapes and words, in units of the drawing. */
package org.concordat.board.model;
