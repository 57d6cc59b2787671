package org.concordat.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.concordat.agreements.model.TermsInForce;
import org.concordat.agreements.model.VersionText;
import org.concordat.agreements.model.VersionText.ServiceLevel;
import org.concordat.agreements.model.VersionText.Variation;
import org.concordat.board.CostTable.Entry;
import org.concordat.board.CostTable.Row;
import org.concordat.catalogue.model.LimitText;
import org.concordat.kernel.Period;

/** What a council has agreed, in tables. */
final class Agreed {

    private Agreed() {}

    /**
     * The versions that apply on any day of a period.
     *
     * @param home address of the pages of the council's agreements
     */
    static CostTable table(List<TermsInForce> all, Period period, String home) {
        List<Row> rows = all.stream()
                .filter(version -> !version.from().isAfter(period.last())
                        && (version.to() == null || !version.to().isBefore(period.first())))
                .sorted(Comparator.comparing(TermsInForce::agreement).thenComparing(TermsInForce::from))
                .map(version -> row(version, home))
                .toList();
        return CostTable.of(
                "agreements",
                "Agreements in effect",
                false,
                List.of("Agreement", "Version", "In effect", "Services", "Service levels", "Variations"),
                rows);
    }

    private static Row row(TermsInForce version, String home) {
        VersionText text = version.text();
        return Row.of(
                        Words.agreement(version.agreement()),
                        List.of(
                                Entry.of(Integer.toString(version.version())),
                                Entry.of(days(version)),
                                Entry.of(text.services().map(Words::name).collect(Collectors.joining(", "))),
                                Entry.of(Integer.toString(text.serviceLevels().size())),
                                Entry.of(Integer.toString(text.variations().size()))))
                .linked(home + "/" + version.agreement());
    }

    static String days(TermsInForce version) {
        return "from " + Words.day(version.from()) + (version.to() == null ? "" : " to " + Words.day(version.to()));
    }

    /** The service levels of a version. */
    static CostTable levels(TermsInForce version, String id) {
        return CostTable.of(
                id + "-levels",
                "Service levels, version " + version.version(),
                false,
                List.of("Service level", "Service", "Every", "Limit", "Bands"),
                version.text().serviceLevels().stream().map(Agreed::row).toList());
    }

    private static Row row(ServiceLevel level) {
        return Row.of(
                Words.name(level.ref()),
                List.of(
                        Entry.of(Words.name(level.service())),
                        Entry.of(level.period() == null ? "" : level.period()),
                        Entry.of(TermsWords.limit(level.limit())),
                        Entry.of(TermsWords.ladder(level.bands()))));
    }

    /** The variations of a version, each with its local need (rule V4). */
    static CostTable variations(TermsInForce version, String id, UnaryOperator<String> areas) {
        return CostTable.of(
                id + "-variations",
                "Variations, version " + version.version(),
                false,
                List.of("Variation", "Where", "When", "What is different", "Local need"),
                version.text().variations().stream()
                        .map(variation -> row(version, variation, areas))
                        .toList());
    }

    private static Row row(TermsInForce version, Variation variation, UnaryOperator<String> areas) {
        List<String> changes = new ArrayList<>(variation.changes().stream()
                .map(change -> Words.name(change.serviceLevel()) + ": " + change(version, change))
                .toList());
        String first = changes.isEmpty() ? "" : changes.remove(0);
        return Row.of(
                Words.name(variation.ref()),
                List.of(
                        Entry.of(
                                variation.areas().isEmpty()
                                        ? "the whole council"
                                        : Words.list(variation.areas().stream()
                                                .map(areas)
                                                .toList())),
                        Entry.of("from " + Words.day(variation.from())
                                + (variation.to() == null ? "" : " to " + Words.day(variation.to()))),
                        Entry.of(first, changes.toArray(String[]::new)),
                        Entry.of(variation.localNeed())));
    }

    private static String change(TermsInForce version, VersionText.Change change) {
        List<String> said = new ArrayList<>();
        if (Boolean.TRUE.equals(change.removed())) {
            said.add("does not apply");
        } else if (change.removed() != null) {
            said.add("applies");
        }
        if (change.limit() != null) {
            LimitText base = version.text()
                    .serviceLevel(change.serviceLevel())
                    .map(ServiceLevel::limit)
                    .orElse(LimitText.NOTHING);
            said.add(TermsWords.limits(change.limit().over(base), base));
        }
        if (change.bands() != null && !change.bands().isEmpty()) {
            said.add(TermsWords.ladder(change.bands()));
        }
        if (change.weight() != null) {
            said.add("weight " + change.weight());
        }
        return String.join("; ", said);
    }
}
