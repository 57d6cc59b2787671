package org.concordat.consequences;

import org.concordat.kernel.Money;
import org.concordat.kernel.Period;

/**
 * What a closed period of an agreement credits to its council (rule B3).
 *
 * @param council slug
 * @param agreement its name
 * @param made what it is made of, line by line
 */
public record CreditDue(String council, String agreement, Period period, Money total, CreditView made) {}
