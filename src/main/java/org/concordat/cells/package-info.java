/**
 * Cells: each has nodes and a database of its own, and a group of councils lies whole in one of them. {@code Move} is a main class of the same jar
 * that moves such a group, with everything that is its, from one cell to another; it acts as the superuser of both databases and is no part
 * of the running application, of which nothing knows more of it than which groups it must not serve.
 */
package org.concordat.cells;
