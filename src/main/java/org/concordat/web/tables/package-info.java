/**
 * Lists as tables: the same rows as CSV or as a spreadsheet, where they are asked for. What an item's fields are is read from its
 * type, so that no list has to be told how it looks as a table.
 */
package org.concordat.web.tables;
