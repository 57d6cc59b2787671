/** Organisations and the identity providers that speak for them: the operator's to write. */
package org.concordat.organisations;
