/**
 * Who outside a council read its cases: recorded by the transaction that reads them, shown to that council. Rooms that answer cases tell
 * {@link org.concordat.readlog.ReadLog} so.
 */
package org.concordat.readlog;
