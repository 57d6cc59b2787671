package org.concordat.board;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.concordat.board.AskedSignals.Kind;
import org.concordat.board.OverviewView.Saying;
import org.concordat.board.Slip.Real;
import org.concordat.board.TableView.Link;
import org.concordat.consequences.OpenPlan;
import org.concordat.governance.GovernanceSeen.Ahead;
import org.concordat.kernel.Period;
import org.concordat.signals.WarningView;

/**
 * What happened in a period, in sentences.
 *
 * @param home address of the page of all results
 * @param period that is shown
 * @param names of councils, by slug
 */
record InShort(String home, Period period, ZoneId zone, UnaryOperator<String> names) {

    /** How many are named. */
    private static final int NAMED = 3;

    private static final BigDecimal EVEN = new BigDecimal("0.5");

    /**
     * What slipped, and since when.
     *
     * @param banded how many results were judged
     * @param shown where what slipped is listed
     */
    Saying slipped(List<Slip> slips, long banded, String shown) {
        String what = "What slipped";
        if (banded == 0) {
            return new Saying(what, "Nothing of " + PeriodChoices.inWords(period) + " has been judged yet.", null);
        }
        String of = Words.count(banded, "result") + " that " + (banded == 1 ? "was" : "were") + " judged";
        if (slips.isEmpty()) {
            return new Saying(what, "Nothing: of the " + of + ", none missed its target.", null);
        }
        Slip worst = slips.get(0);
        return new Saying(
                what,
                slips.size() + " of " + of + " missed the target, " + since(slips) + "; the worst is " + name(worst)
                        + ", " + figure(worst) + ".",
                new Link("What slipped", shown));
    }

    private static String figure(Slip slip) {
        return Words.figure(slip.shown().result().value(), slip.shown().result().unit()) + ", "
                + Words.band(slip.shown().result().band()).toLowerCase(Locale.UK);
    }

    private String since(List<Slip> slips) {
        Map<Period, List<Slip>> bySince = slips.stream()
                .collect(Collectors.groupingBy(
                        Slip::since, () -> new TreeMap<>(Comparator.reverseOrder()), Collectors.toList()));
        if (bySince.size() == 1) {
            return (slips.size() == 1 ? "" : "all of them ") + when(slips.get(0));
        }
        return Words.list(bySince.values().stream()
                .map(of -> of.size() + " of them " + when(of.get(0)))
                .toList());
    }

    private String when(Slip slip) {
        return slip.since().equals(period) ? "new in this " + period.length().text() : slip.inWords();
    }

    /** Whether it is more than normal variation (rule S1). */
    Saying real(List<Slip> slips) {
        Map<Real, List<Slip>> by = slips.stream().collect(Collectors.groupingBy(Slip::real));
        List<Slip> outside = by.getOrDefault(Real.OUTSIDE, List.of());
        List<String> parts = new ArrayList<>();
        if (slips.size() == 1) {
            parts.add(alone(slips.get(0).real()));
        } else if (!outside.isEmpty()) {
            parts.add(outside.size() + " of " + slips.size() + (outside.size() == 1 ? " is" : " are")
                    + " more than normal variation: "
                    + named(outside.stream().map(this::name).toList()));
        }
        if (slips.size() > 1 && by.containsKey(Real.WITHIN)) {
            int within = by.get(Real.WITHIN).size();
            parts.add((outside.isEmpty() ? "none stands out; " : "") + within + (within == 1 ? " is" : " are")
                    + " as the service usually runs");
        }
        if (slips.size() > 1 && by.containsKey(Real.UNKNOWN)) {
            parts.add("of " + by.get(Real.UNKNOWN).size() + " there are too few months to tell");
        }
        String text = String.join("; ", parts);
        return new Saying(
                "Is it real",
                capital(text) + ".",
                new Link("Signals", Kind.SPECIAL_CAUSE.address(home) + "&period=" + period));
    }

    private static String alone(Real real) {
        return switch (real) {
            case OUTSIDE -> "it is more than normal variation";
            case WITHIN -> "it is as the service usually runs";
            case UNKNOWN -> "there are too few months to tell";
        };
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private String named(List<String> all) {
        return all.size() <= NAMED
                ? Words.list(all)
                : String.join(", ", all.subList(0, NAMED)) + " and " + (all.size() - NAMED) + " more";
    }

    private String name(Slip slip) {
        return Words.name(slip.shown().serviceLevel()) + " in "
                + names.apply(slip.shown().council());
    }

    /** What will more likely be missed than not (rule S3). */
    Saying next(List<WarningView> warnings) {
        List<WarningView> likely = warnings.stream()
                .filter(warning ->
                        warning.probability() != null && warning.probability().compareTo(EVEN) > 0)
                .sorted(Comparator.comparing(WarningView::probability).reversed())
                .toList();
        String running = " of the running month and quarter ";
        if (likely.isEmpty()) {
            return new Saying(
                    "What may slip next",
                    "No target" + running + "is more likely to be missed than not, as far as that can be foretold.",
                    new Link("Early warnings", Kind.EARLY_WARNING.address(home)));
        }
        WarningView first = likely.get(0);
        return new Saying(
                "What may slip next",
                Words.count(likely.size(), "target") + running + (likely.size() == 1 ? "is" : "are")
                        + " more likely to be missed than not, the likeliest "
                        + Words.name(first.serviceLevel()) + " in " + names.apply(first.council()) + " in "
                        + PeriodChoices.inWords(Period.parse(first.period()).orElseThrow()) + ", "
                        + percent(first.probability()) + ".",
                new Link("Early warnings", Kind.EARLY_WARNING.address(home)));
    }

    /** Certain only where it is. */
    private static String percent(BigDecimal probability) {
        BigDecimal percent = probability.movePointRight(2);
        BigDecimal whole = percent.setScale(0, RoundingMode.DOWN);
        return (whole.signum() == 0 ? percent.setScale(2, RoundingMode.DOWN) : whole).toPlainString()
                + Words.unit("percent");
    }

    /** Plans and queries. */
    static Saying done(Collection<OpenPlan> open, Queried queried) {
        long overdue = open.stream().filter(OpenPlan::overdue).count();
        long late =
                queried.all().stream().filter(about -> about.query().overdue()).count();
        int queries = queried.all().size();
        if (open.isEmpty() && queries == 0) {
            return new Saying("What is being done", "No rectification plan and no query is open.", null);
        }
        return new Saying(
                "What is being done",
                open(open.size(), "rectification plan", "rectification plans", overdue) + ", "
                        + open(queries, "query", "queries", late) + ".",
                new Link("Plans and queries", "#matters"));
    }

    private static String open(int number, String one, String many, long overdue) {
        String count =
                number == 0 ? "no " + one + " is" : Words.count(number, one, many) + (number == 1 ? " is" : " are");
        return capital(count) + " open" + (overdue == 0 ? "" : " (" + overdue + " overdue)");
    }

    /** What the board has before it. */
    Saying ahead(Ahead ahead) {
        List<String> parts = new ArrayList<>();
        if (ahead.open().isEmpty()) {
            parts.add("No decision is open");
        } else {
            Ahead.Open first = ahead.open().get(0);
            parts.add(
                    Words.count(ahead.open().size(), "decision") + (ahead.open().size() == 1 ? " is" : " are")
                            + " open, the first: " + first.title()
                            + (first.until() == null
                                    ? ""
                                    : " (votes until " + Words.day(LocalDate.ofInstant(first.until(), zone)) + ")"));
        }
        if (ahead.drafts() > 0) {
            parts.add(ahead.drafts() + (ahead.drafts() == 1 ? " is" : " are") + " drafted");
        }
        parts.add(ahead.meeting()
                .map(meeting -> "the next meeting is on " + Words.day(meeting.on()))
                .orElse("no meeting is planned"));
        return new Saying(
                "What is to be decided", String.join("; ", parts) + ".", new Link("Decisions", home + "/governance"));
    }
}
