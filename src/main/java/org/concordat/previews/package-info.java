/** A draft version on past periods: what results, points and credits are, and what they would be (rule V5). */
package org.concordat.previews;
