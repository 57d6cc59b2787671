/** The document held against what is really sent and answered; what every test's requests pass through. */
package org.concordat.contract;
