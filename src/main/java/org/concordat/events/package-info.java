/**
 * What happened, told to those whom it concerns: a change feed for each partnership, to be read on from wherever one has come to, and
 * webhooks, which are sent the same. An event is a row of the transaction of which it tells, and is shown by the same policies as what it
 * tells of; it names things and says little else.
 */
package org.concordat.events;
