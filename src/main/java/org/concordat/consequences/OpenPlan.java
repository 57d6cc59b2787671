package org.concordat.consequences;

import java.time.LocalDate;

/**
 * A rectification plan that somebody still has to do something about, in short (rule B5).
 *
 * @param plan its id: that of the result that it is for
 * @param council slug
 * @param band at closing
 * @param dueOn last day to submit it; null where no calendar tells it
 * @param state {@code due}, {@code submitted} or {@code rejected}
 * @param overdue whether it is past its day, and the provider's turn
 */
public record OpenPlan(
        String plan,
        String council,
        String agreement,
        String serviceLevel,
        String period,
        String band,
        LocalDate dueOn,
        String state,
        boolean overdue) {}
