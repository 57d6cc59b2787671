/**
 * The fault kit: starts the packaged application beside a real PostgreSQL, breaks one of them while clients write, and holds afterwards
 * what is there against what was acknowledged. It is under {@code src/test}, so that nothing of it is ever in the production jar.
 *
 * <pre>mvn -Pfaults package</pre>
 */
package org.concordat.faults;
