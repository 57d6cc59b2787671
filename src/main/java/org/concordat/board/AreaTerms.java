package org.concordat.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.concordat.agreements.model.EffectiveLevel;
import org.concordat.agreements.model.EffectiveTerms;
import org.concordat.agreements.model.TermsInForce;
import org.concordat.agreements.model.VersionText.ServiceLevel;
import org.concordat.agreements.model.VersionText.Variation;
import org.concordat.board.CostTable.Entry;
import org.concordat.board.CostTable.Row;

/**
 * Where the terms of an area differ from those of its council on a day, which variation says so, and which local need it states
 * (rules V3, V4).
 *
 * @param path the area and those above it, the area first
 * @param agreements address of the pages of the council's agreements
 */
record AreaTerms(List<TermsInForce> terms, List<String> path, LocalDate on, String agreements) {

    /** The table; without rows where nothing differs. */
    CostTable table() {
        List<Row> rows = terms.stream()
                .filter(version -> version.holdsOn(on))
                .flatMap(version -> version.text().serviceLevels().stream()
                        .map(ServiceLevel::ref)
                        .flatMap(level -> row(version, level).stream()))
                .toList();
        return CostTable.of(
                "differs",
                "Where the terms of this area differ, and why",
                false,
                List.of("Service level", "What differs", "Local need", "Agreed in"),
                rows);
    }

    private Optional<Row> row(TermsInForce version, String level) {
        Optional<EffectiveLevel> here = EffectiveTerms.resolve(version, level, path, on);
        Optional<EffectiveLevel> there = EffectiveTerms.resolve(version, level, List.of(), on);
        List<String> differs = differs(here, there);
        if (differs.isEmpty()) {
            return Optional.empty();
        }
        List<Variation> because = because(version, level, here);
        return Optional.of(Row.of(
                Words.name(level),
                List.of(
                        Entry.of(
                                differs.get(0),
                                differs.subList(1, differs.size()).toArray(String[]::new)),
                        Entry.of(because.stream()
                                .map(Variation::localNeed)
                                .distinct()
                                .collect(Collectors.joining(" "))),
                        Entry.of(
                                        version.agreement() + ", version " + version.version(),
                                        because.stream().map(AreaTerms::named).toArray(String[]::new))
                                .linked(agreements + "/" + version.agreement(), "what was agreed"))));
    }

    private static String named(Variation variation) {
        return "variation " + variation.ref() + ", from " + Words.day(variation.from())
                + (variation.to() == null ? "" : " to " + Words.day(variation.to()));
    }

    private static List<String> differs(Optional<EffectiveLevel> here, Optional<EffectiveLevel> there) {
        if (here.isPresent() && there.isPresent()) {
            return TermsWords.instead(here.get(), there.get());
        }
        if (here.isEmpty() && there.isEmpty()) {
            return List.of();
        }
        return List.of(here.isEmpty() ? "does not apply here" : "applies here, not in the council as a whole");
    }

    /** The variations that gave what applies, the area's and those of the areas above it. */
    private List<Variation> because(TermsInForce version, String level, Optional<EffectiveLevel> here) {
        TreeSet<String> named = new TreeSet<>(here.map(TermsWords::variations).orElse(List.of()));
        List<Variation> because = new ArrayList<>();
        for (Variation variation : version.text().variations()) {
            boolean concerns = variation.holdsOn(on)
                    && variation.areas().stream().anyMatch(path::contains)
                    && variation.changes().stream().anyMatch(change -> level.equals(change.serviceLevel()));
            if (concerns && (here.isEmpty() || named.contains(variation.ref()))) {
                because.add(variation);
            }
        }
        return because;
    }
}
