/**
 * Everything that an organisation may read of a partnership, taken away in one file, and brought into an empty installation: with the same
 * digests, so that nobody has to believe that nothing was lost. What is taken is what the policies of the database show; {@code Import} is a
 * main class of the same jar, for whoever owns the installation that it goes into.
 */
package org.concordat.export;
