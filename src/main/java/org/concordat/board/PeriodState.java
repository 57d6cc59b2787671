package org.concordat.board;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.concordat.kernel.Period;
import org.concordat.partnerships.model.ClosedMonths;

/** Whether periods are closed, as people read it (rules F1, F2). */
record PeriodState(ClosedMonths closed, ZoneId zone) {

    String of(Period period) {
        return closed.closedAt(period)
                .map(at -> "Closed on " + Words.day(LocalDate.ofInstant(at, zone))
                        + ": only a restatement changes its results.")
                .orElseGet(() -> "Provisional: " + open(period));
    }

    private String open(Period period) {
        List<Period> shut = period.months().filter(closed::contains).toList();
        if (shut.isEmpty()) {
            return "the period is not closed, and its results may still change.";
        }
        List<Period> left =
                period.months().filter(month -> !closed.contains(month)).toList();
        return are(shut) + " closed, " + are(left) + " not.";
    }

    private static String are(List<Period> months) {
        return Words.list(months.stream().map(PeriodChoices::inWords).collect(Collectors.toList()))
                + (months.size() == 1 ? " is" : " are");
    }
}
