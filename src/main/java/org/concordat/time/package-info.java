/** PURE. The rules T: calendars, working time, limits, deadlines. Imports only {@code java.*} and the kernel. */
package org.concordat.time;
