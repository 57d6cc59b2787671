/** PURE. Judging a case over time, counting and pooling (rules C and T, V6). Imports only {@code java.*} and pure rooms. */
package org.concordat.performance.model;
