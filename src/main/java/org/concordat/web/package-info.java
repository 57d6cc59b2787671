/** HTTP beyond a resource: problems (RFC 9457), paging, preconditions, repeats, limits, parameters. The only room that maps a refusal to a status. */
package org.concordat.web;
