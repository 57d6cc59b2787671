package org.concordat.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.board.CostTable.Entry;
import org.concordat.board.CostTable.Row;
import org.concordat.kernel.Period;
import org.concordat.packs.model.Pack;
import org.concordat.packs.model.PackResult;
import org.concordat.packs.model.PackSignal;
import org.concordat.packs.model.PackStanding;
import org.concordat.packs.model.PackTrigger;

/** What a pack tells of results and of what they come to, as tables. */
record PackResults(PackShown shown) {

    /** The pack's period and those before it. */
    private static final int PERIODS = 4;

    private Pack pack() {
        return shown.pack();
    }

    /** Of each council its service levels, each in the pack's period and in those before it. */
    List<CostTable> results() {
        List<String> heads = new ArrayList<>(List.of("Service level"));
        Period.parse(pack().period()).stream()
                .flatMap(of -> Stream.iterate(of, Period::previous).limit(PERIODS))
                .map(PeriodChoices::inWords)
                .forEach(heads::add);
        return pack().councils().stream()
                .map(council -> CostTable.of("", council.name(), false, heads, rows(council.slug())))
                .toList();
    }

    private List<Row> rows(String council) {
        Map<String, List<PackResult>> levels = pack().results().stream()
                .filter(result -> result.council().equals(council))
                .collect(Collectors.groupingBy(
                        result -> result.agreement() + "." + result.serviceLevel(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return levels.values().stream().map(this::row).toList();
    }

    private Row row(List<PackResult> level) {
        PackResult any = level.get(0);
        List<Entry> entries = new ArrayList<>();
        for (int back = 0; back < PERIODS; back++) {
            int at = back;
            entries.add(level.stream()
                    .filter(result -> result.back() == at)
                    .findFirst()
                    .map(this::result)
                    .orElse(Entry.of("")));
        }
        return Row.of(Words.name(any.serviceLevel()) + ", " + shown.service(any.service()), entries);
    }

    private Entry result(PackResult of) {
        String about = shown.council(of.council()) + ", " + Words.name(of.serviceLevel()) + ", "
                + PackShown.period(of.period()) + ": explanation";
        Entry figure = Boolean.TRUE.equals(of.suppressed())
                ? PackShown.suppressed()
                : PackShown.text(
                        of.value() == null ? "No data" : Words.figure(of.value(), of.unit()),
                        notes(of).toArray(String[]::new));
        return shown.open().test(of.council()) ? figure.linked(shown.explanation(of.id()), about) : figure;
    }

    private static List<String> notes(PackResult of) {
        List<String> notes = new ArrayList<>();
        notes.add(Words.band(of.band()));
        if (of.denominator() != null) {
            notes.add(Shown.outOf(of.numerator(), of.denominator()));
        }
        if (of.target() != null) {
            notes.add("target " + Words.figure(of.target(), of.unit()));
        }
        if (of.points() != null) {
            notes.add(Words.count(of.points(), "point"));
        }
        said(notes, of.repeat(), "failed again");
        said(notes, of.relieved(), "relief");
        said(notes, of.smallSample(), "few cases");
        said(notes, of.beddingIn(), "bedding in");
        said(notes, of.small(), "not told in public: the number is small");
        if (of.counts() != null && of.counts().excluded() > 0) {
            notes.add(Words.count(of.counts().excluded(), "case") + " excluded");
        }
        if (of.without() != null) {
            notes.add(without(of));
        }
        said(notes, of.status().equals("provisional"), "provisional");
        return notes;
    }

    private static void said(List<String> notes, Boolean holds, String what) {
        if (Boolean.TRUE.equals(holds)) {
            notes.add(what);
        }
    }

    private static String without(PackResult of) {
        List<String> would = new ArrayList<>();
        if (of.without().value() != null) {
            would.add(Words.figure(of.without().value(), of.unit()) + " with the excluded cases");
        }
        if (of.without().band() != null) {
            would.add(Words.band(of.without().band()) + " without relief");
        }
        return Words.list(would);
    }

    /** Points, failures by how much, repeats and credits of each council. */
    List<CostTable> standings() {
        return List.of(CostTable.of(
                "",
                "What the service levels come to",
                false,
                List.of("Council", "Points", "Failed", "Failed again", "Credits"),
                pack().standings().stream().map(this::standing).toList()));
    }

    private Row standing(PackStanding of) {
        if (Boolean.TRUE.equals(of.suppressed())) {
            return Row.of(
                    shown.council(of.council()),
                    List.of(PackShown.suppressed(), Entry.of(""), Entry.of(""), Entry.of("")));
        }
        return Row.of(
                shown.council(of.council()),
                List.of(
                        PackShown.number(of.points()),
                        PackShown.lines(
                                "None",
                                of.failed().stream()
                                        .filter(failed -> failed.units() > 0)
                                        .map(failed -> Words.band(failed.band()) + ": "
                                                + Words.count(failed.units(), "unit"))),
                        PackShown.number(of.repeats()),
                        PackShown.lines(
                                "None",
                                of.credits().stream()
                                        .map(credit -> Pounds.of(credit.amount()) + ", " + credit.agreement() + ", "
                                                + PackShown.period(credit.period())))));
    }

    /** How far the rolling triggers are. */
    List<CostTable> triggers() {
        return List.of(CostTable.of(
                "",
                "How far each trigger is",
                false,
                List.of("Trigger", "Council", "Up to now", "Reached at", "Still to go", "Period by period"),
                pack().triggers().stream().map(this::trigger).toList()));
    }

    private Row trigger(PackTrigger of) {
        String name = Words.name(of.trigger());
        Entry council = Entry.of(shown.council(of.council()), PackShown.level(of.agreement(), of.serviceLevel()));
        Entry threshold = Entry.of(of.threshold() + " " + of.counts(), "in the last " + of.lastPeriods() + " periods");
        if (Boolean.TRUE.equals(of.suppressed())) {
            return Row.of(name, List.of(council, PackShown.suppressed(), threshold, Entry.of(""), Entry.of("")));
        }
        return Row.of(
                name,
                List.of(
                        council,
                        PackShown.number(of.sum()),
                        threshold,
                        Boolean.TRUE.equals(of.reached())
                                ? PackShown.text("Reached", of.consequence())
                                : PackShown.number(of.distance()),
                        PackShown.lines(
                                "",
                                of.periods().stream()
                                        .map(counted -> PackShown.period(counted.period()) + ": " + counted.count()))));
    }

    /** What is signal and what is noise, those with most signals first. */
    List<CostTable> signals() {
        return List.of(CostTable.of(
                "",
                "What each control chart says",
                false,
                List.of("Service level", "Council", "In words"),
                pack().signals().stream()
                        .sorted(Comparator.comparingInt(PackSignal::signals).reversed())
                        .map(of -> Row.of(
                                Words.name(of.serviceLevel()),
                                List.of(
                                        Entry.of(shown.council(of.council()), shown.service(of.service())),
                                        Entry.of(of.sentence()))))
                        .toList()));
    }
}
