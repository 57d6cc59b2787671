package org.concordat.board;

import java.util.ArrayList;
import java.util.List;
import org.concordat.board.TableView.Link;
import org.concordat.kernel.Period;

/**
 * Why a page shows the period that it shows, where nobody asked for one, and which newer ones there are.
 *
 * @param why in a sentence or two
 * @param newer the ones with any data, the earliest first, and the one that is running
 */
record Unasked(String why, List<Period> newer, Period running) {

    /**
     * What to say of a quarter.
     *
     * @param complete the last complete quarter and those before it
     */
    static Unasked of(Period shown, Window complete, Period running) {
        List<Period> passed = complete.periods().stream()
                .filter(period -> period.compareTo(shown) > 0)
                .toList();
        List<Period> newer = new ArrayList<>(
                passed.stream().filter(period -> complete.withData(period) > 0).toList());
        newer.add(running);
        String lead = "Nobody chose a period, so this is " + PeriodChoices.inWords(shown);
        return new Unasked(
                passed.isEmpty()
                        ? lead + ", the last complete quarter."
                        : lead + ", the latest complete quarter with most of its results." + told(passed, complete),
                List.copyOf(newer),
                running);
    }

    private static String told(List<Period> passed, Window complete) {
        StringBuilder told = new StringBuilder();
        List<String> without = passed.stream()
                .filter(period -> complete.withData(period) == 0)
                .map(PeriodChoices::inWords)
                .toList();
        if (!without.isEmpty()) {
            told.append(" There are no data of ").append(Words.list(without)).append(" yet.");
        }
        for (Period period : passed) {
            long some = complete.withData(period);
            if (some > 0) {
                told.append(" Of ")
                        .append(PeriodChoices.inWords(period))
                        .append(", " + some + " of " + Words.count(complete.all(period), "result"))
                        .append(some == 1 ? " has data so far." : " have data so far.");
            }
        }
        return told.toString();
    }

    /** The pages of the newer ones. */
    List<Link> links(String here) {
        return newer.stream()
                .map(period -> new Link(
                        PeriodChoices.inWords(period) + (period.equals(running) ? ", which is running" : ""),
                        here + "?period=" + period))
                .toList();
    }
}
