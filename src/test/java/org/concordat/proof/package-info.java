/** Whether the tests would notice: guards are taken out one by one, and the tests that are named for each must fail. */
package org.concordat.proof;
