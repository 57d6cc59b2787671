package org.concordat.board;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.concordat.packs.model.Pack;
import org.concordat.packs.model.PackExemption;
import org.concordat.packs.model.PackSection;

/** A pack section by section, the same on a page and on paper. */
final class PackContents {

    private static final Map<PackSection, String> HEADINGS = new EnumMap<>(Map.ofEntries(
            Map.entry(PackSection.RESULTS, "Results"),
            Map.entry(PackSection.STANDINGS, "Failures, points and credits"),
            Map.entry(PackSection.PLANS, "Causes and actions"),
            Map.entry(PackSection.TRIGGERS, "Rolling triggers"),
            Map.entry(PackSection.EXCLUSIONS, "Exclusions"),
            Map.entry(PackSection.RELIEFS, "Reliefs"),
            Map.entry(PackSection.QUERIES, "Queries and disputes"),
            Map.entry(PackSection.COSTS, "Costs"),
            Map.entry(PackSection.RISKS, "Risks"),
            Map.entry(PackSection.BENEFITS, "Benefits"),
            Map.entry(PackSection.DECISIONS, "Decisions"),
            Map.entry(PackSection.SIGNALS, "Signal or normal variation")));
    private static final Map<PackSection, String> NONE = new EnumMap<>(Map.ofEntries(
            Map.entry(PackSection.RESULTS, "There were no results."),
            Map.entry(PackSection.STANDINGS, "No points arose."),
            Map.entry(PackSection.PLANS, "No rectification plan was due or open."),
            Map.entry(PackSection.TRIGGERS, "No agreement has a rolling trigger."),
            Map.entry(PackSection.EXCLUSIONS, "No exclusion was proposed or decided."),
            Map.entry(PackSection.RELIEFS, "No relief was given or proposed."),
            Map.entry(PackSection.QUERIES, "No query was open, raised or decided."),
            Map.entry(PackSection.COSTS, "No cost is shared yet."),
            Map.entry(PackSection.RISKS, "No risk was open."),
            Map.entry(PackSection.BENEFITS, "No benefit is planned for the financial year."),
            Map.entry(PackSection.DECISIONS, "No decision was taken, and none is to be taken."),
            Map.entry(PackSection.SIGNALS, "There are too few months for control charts.")));

    private final Pack pack;
    private final PackRegisters registers;
    private final Map<PackSection, Supplier<List<CostTable>>> tables;

    PackContents(PackShown shown) {
        pack = shown.pack();
        registers = new PackRegisters(shown);
        PackResults results = new PackResults(shown);
        PackMatters matters = new PackMatters(shown);
        tables = new EnumMap<>(Map.ofEntries(
                Map.entry(PackSection.RESULTS, results::results),
                Map.entry(PackSection.STANDINGS, results::standings),
                Map.entry(PackSection.PLANS, matters::plans),
                Map.entry(PackSection.TRIGGERS, results::triggers),
                Map.entry(PackSection.EXCLUSIONS, matters::exclusions),
                Map.entry(PackSection.RELIEFS, matters::reliefs),
                Map.entry(PackSection.QUERIES, matters::queries),
                Map.entry(PackSection.COSTS, registers::costs),
                Map.entry(PackSection.RISKS, registers::risks),
                Map.entry(PackSection.BENEFITS, registers::benefits),
                Map.entry(PackSection.DECISIONS, registers::decisions),
                Map.entry(PackSection.SIGNALS, results::signals)));
    }

    /** How a section is called. */
    static String heading(PackSection section) {
        return HEADINGS.get(section);
    }

    /** The same of one that is named. */
    static String heading(String section) {
        return PackSection.parse(section).map(HEADINGS::get).orElse(section);
    }

    /** Its sections in the order in which they are read, and at the end what is exempt. */
    List<PackPart> parts() {
        return Stream.concat(Stream.of(PackSection.values()).map(this::part), Stream.of(exemptions()))
                .toList();
    }

    private PackPart part(PackSection section) {
        if (pack.section(section) == null) {
            return PackPart.exempt(
                    section.text(),
                    heading(section),
                    pack.exemptions().stream()
                            .filter(exemption -> exemption.section().equals(section.text()))
                            .map(exemption -> Words.first(why(exemption)))
                            .findFirst()
                            .orElse("Not in this version."));
        }
        String says = section == PackSection.COSTS ? registers.year() : "";
        String none = section == PackSection.COSTS ? registers.year() : NONE.get(section);
        return PackPart.of(
                section.text(),
                heading(section),
                none,
                says,
                tables.get(section).get());
    }

    private PackPart exemptions() {
        List<String> says = new ArrayList<>(pack.exemptions().stream()
                .map(exemption -> heading(exemption.section()) + ": " + why(exemption))
                .toList());
        if (says.isEmpty()) {
            says.add("No section is kept from the public.");
        }
        says.add("In public small numbers are left out, and free texts that were not marked to be told.");
        return new PackPart("exempt", "What is exempt and why", says, List.of());
    }

    private static String why(PackExemption of) {
        String reason = of.reason() == null ? "" : " " + of.reason();
        return "not in the public version, under paragraph " + of.paragraph()
                + " of Part 1 of Schedule 12A to the Local Government Act 1972." + reason;
    }
}
