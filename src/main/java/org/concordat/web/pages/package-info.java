/**
 * Pages for everybody, signed in or not: the API's documentation, rendered on the server from Markdown that stands in the
 * repository, and the reference, for which a viewer that is part of the application reads the document.
 */
package org.concordat.web.pages;
