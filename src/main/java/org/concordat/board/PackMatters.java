package org.concordat.board;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.concordat.board.CostTable.Entry;
import org.concordat.board.CostTable.Row;
import org.concordat.packs.model.Pack;
import org.concordat.packs.model.PackExclusions;
import org.concordat.packs.model.PackPlan;
import org.concordat.packs.model.PackQueries;
import org.concordat.packs.model.PackQueries.PackQuery;
import org.concordat.packs.model.PackRelief;

/** What a pack tells of what is done about results: plans, exclusions, reliefs and queries, as tables. */
record PackMatters(PackShown shown) {

    private Pack pack() {
        return shown.pack();
    }

    /** Rectification plans with their causes and actions. */
    List<CostTable> plans() {
        return List.of(CostTable.of(
                "",
                "Rectification plans",
                false,
                List.of("For", "Council", "Failure", "State", "Cause and effect", "Actions"),
                pack().plans().stream().map(this::plan).toList()));
    }

    private Row plan(PackPlan of) {
        List<Entry> said = of.said() == null
                ? List.of(Entry.of(""), Entry.of(""))
                : List.of(
                        PackShown.text(of.said().cause(), of.said().effect()),
                        PackShown.lines(
                                "",
                                of.said().steps().stream()
                                        .map(step ->
                                                step.what() + ": " + step.owner() + ", by " + Words.day(step.by()))));
        return Row.of(
                Words.name(of.serviceLevel()) + ", " + PackShown.period(of.period()),
                Stream.concat(
                                Stream.of(
                                        Entry.of(shown.council(of.council())),
                                        PackShown.text(
                                                Words.band(of.band()),
                                                Boolean.TRUE.equals(of.repeat()) ? "failed again" : ""),
                                        PackShown.text(
                                                Words.name(of.state()),
                                                of.dueOn() == null ? "" : "due on " + Words.day(of.dueOn()),
                                                of.overdue() ? "overdue" : "")),
                                said.stream())
                        .toList());
    }

    /** How many cases it was proposed and agreed to leave out. */
    List<CostTable> exclusions() {
        return List.of(CostTable.of(
                "",
                "Exclusions of cases",
                true,
                List.of("Council and service", "Waiting", "Accepted", "Rejected", "Withdrawn"),
                pack().exclusions().stream().map(this::exclusions).toList()));
    }

    private Row exclusions(PackExclusions of) {
        String name = shown.council(of.council()) + ", " + shown.service(of.service());
        return Row.of(
                name,
                Boolean.TRUE.equals(of.suppressed())
                        ? List.of(PackShown.suppressed(), Entry.of(""), Entry.of(""), Entry.of(""))
                        : Stream.of(of.waiting(), of.accepted(), of.rejected(), of.withdrawn())
                                .map(PackShown::number)
                                .toList());
    }

    /** Which periods are excused, or are proposed to be. */
    List<CostTable> reliefs() {
        return List.of(CostTable.of(
                "",
                "Reliefs",
                false,
                List.of("For", "Council", "Periods", "Ground", "State"),
                pack().reliefs().stream().map(this::relief).toList()));
    }

    private Row relief(PackRelief of) {
        String first = PackShown.period(of.firstPeriod());
        String last = PackShown.period(of.lastPeriod());
        return Row.of(
                PackShown.level(of.agreement(), of.serviceLevel()),
                List.of(
                        PackShown.text(shown.council(of.council()), of.area() == null ? "" : Words.name(of.area())),
                        Entry.of(first.equals(last) ? first : first + " to " + last),
                        PackShown.text(Words.name(of.ground()), of.reason()),
                        PackShown.text(Words.name(of.state()), shown.day(of.decidedAt()))));
    }

    /** How many queries there are, and for the parties each of them. */
    List<CostTable> queries() {
        return List.of(
                CostTable.of(
                        "",
                        "How many there are",
                        true,
                        List.of(
                                "Council",
                                "Open",
                                "Beyond the officers",
                                "Overdue",
                                "Raised",
                                "Upheld",
                                "Not upheld",
                                "Withdrawn"),
                        pack().queries().stream().map(this::counted).toList()),
                CostTable.of(
                        "",
                        "Query by query",
                        false,
                        List.of("About", "Council", "State", "Raised", "Due", "Decided"),
                        pack().queries().stream().flatMap(this::queries).toList()));
    }

    private Row counted(PackQueries of) {
        return Row.of(
                shown.council(of.council()),
                Stream.of(
                                of.open(),
                                of.disputes(),
                                of.overdue(),
                                of.raised(),
                                of.upheld(),
                                of.notUpheld(),
                                of.withdrawn())
                        .map(PackShown::number)
                        .toList());
    }

    private Stream<Row> queries(PackQueries of) {
        return of.items() == null ? Stream.empty() : of.items().stream().map(query -> query(of.council(), query));
    }

    private Row query(String council, PackQuery of) {
        List<String> late = new ArrayList<>();
        if (of.overdue()) {
            late.add("overdue");
        }
        return Row.of(
                of.result() == null ? "A figure" : shown.result(of.result()),
                List.of(
                        Entry.of(shown.council(council)),
                        PackShown.text(Words.name(of.state()), of.stage() == null ? "" : Words.name(of.stage())),
                        Entry.of(shown.day(of.raisedAt())),
                        Entry.of(of.due() == null ? "" : Words.day(of.due()), late.toArray(String[]::new)),
                        Entry.of(shown.day(of.decidedAt()))));
    }
}
