package org.concordat.faults;

import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was proved, as a table that can stand in a document. */
final class Report {

    private record Row(String scenario, String what, String bound, String measured, boolean held) {}

    private final List<Row> rows = new ArrayList<>();

    static void say(String form, Object... values) {
        System.out.println(String.format(Locale.ROOT, form, values));
    }

    void row(String scenario, String what, String bound, String measured, boolean held) {
        rows.add(new Row(scenario, what, bound, measured, held));
        say("%s: %s: %s (%s)%s", scenario, what, measured, bound, held ? "" : " NOT HELD");
    }

    /** Times that have a bound. */
    void seconds(String scenario, String what, List<Double> seconds, double most) {
        double longest = seconds.stream().mapToDouble(each -> each).max().orElse(Double.POSITIVE_INFINITY);
        double middle = seconds.stream().sorted().toList().get(seconds.size() / 2);
        row(
                scenario,
                what,
                String.format(Locale.ROOT, "< %.0f s", most),
                seconds.size() == 1
                        ? String.format(Locale.ROOT, "%.1f s", longest)
                        : String.format(
                                Locale.ROOT,
                                "%d times; median %.1f s, longest %.1f s",
                                seconds.size(),
                                middle,
                                longest),
                longest < most);
    }

    /** What clients were told, held against what is there. */
    void audited(String scenario, Installation installation, String origin, String run, Journal journal) {
        List<String> faults = Audit.of(installation, origin, run, journal);
        faults.stream().limit(10).forEach(fault -> say("  %s", shortened(fault)));
        row(
                scenario,
                "acknowledged writes there exactly once; ledger verified, all webhooks told",
                "none lost, none doubled",
                journal.size() + " acknowledged; answers " + journal.answers()
                        + (faults.isEmpty() ? "" : "; faults " + faults.size()),
                faults.isEmpty());
    }

    private static String shortened(String text) {
        return text.length() < 600 ? text : text.substring(0, 600);
    }

    boolean isHeld() {
        return rows.stream().allMatch(Row::held);
    }

    void print(Clock clock) {
        say("");
        say(
                "%s %s, %d processors, Java %s; load average at the end %s; %s",
                System.getProperty("os.name"),
                System.getProperty("os.arch"),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.version"),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                LocalDate.now(clock));
        say("");
        say("| scenario | what | bound | measured | held |");
        say("| --- | --- | --- | --- | --- |");
        rows.forEach(row -> say(
                "| %s | %s | %s | %s | %s |",
                row.scenario(), row.what(), row.bound(), row.measured(), row.held() ? "yes" : "**no**"));
    }
}
