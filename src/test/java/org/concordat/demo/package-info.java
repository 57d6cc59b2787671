/**
 * The demo: a launcher that starts a real PostgreSQL, issuers for every organisation and the unchanged production jar, and a
 * partnership of five councils with two years of generated cases, and what followed from them, made through the public API ({@code
 * DemoPast} apart). It is under {@code src/test}, so that nothing of it is ever in the production jar.
 *
 * <pre>mvn -Pdemo package</pre>
 */
package org.concordat.demo;
