/**
 * The board's pages: rendered on the server, readable without script, by keyboard and by screen reader. They read everything
 * that the signed-in caller may see, and write nothing.
 */
package org.concordat.board;
