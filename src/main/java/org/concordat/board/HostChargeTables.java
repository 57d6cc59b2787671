package org.concordat.board;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.concordat.board.CostTable.Entry;
import org.concordat.board.CostTable.Row;
import org.concordat.board.SectionView.Part;
import org.concordat.costs.HostChargesSeen.Charge;
import org.concordat.costs.HostChargesSeen.Said;

/**
 * What the host charges for itself, and what the others say to it, as tables (rule M8).
 *
 * @param names of organisations, by slug
 * @param pools titles by slug
 */
record HostChargeTables(UnaryOperator<String> names, Map<String, String> pools, ZoneId zone) {

    private static final String APPROVED = "approved";
    private static final Map<String, String> STATES = Map.of(
            APPROVED,
            "Approved by all who are asked",
            "refused",
            "Refused: nobody is billed for it",
            "awaiting-approval",
            "Awaited: nobody is billed for it yet");

    List<Part> parts(List<Charge> charges) {
        List<Part> parts = new ArrayList<>();
        add(parts, "open", "Not approved by all", charges, false);
        add(parts, "charges", "Approved", charges, true);
        return parts;
    }

    private void add(List<Part> parts, String id, String caption, List<Charge> charges, boolean approved) {
        List<Row> rows = charges.stream()
                .filter(charge -> charge.state().equals(APPROVED) == approved)
                .map(this::row)
                .toList();
        if (!rows.isEmpty()) {
            List<String> heads = List.of("Charge", "Pool and period", "Amount", "State", "What the others say");
            parts.add(Part.open(CostTable.of(id, caption + ", the latest first", false, heads, rows)));
        }
    }

    private Row row(Charge charge) {
        String about = charge.line().note() == null
                ? Words.name(charge.line().ref())
                : charge.line().note();
        String whose = charge.line().council() == null
                ? "shared by the pool's key"
                : "for " + names.apply(charge.line().council()) + " alone";
        return Row.of(
                about,
                List.of(
                        Entry.of(
                                pools.getOrDefault(
                                        charge.line().pool(), charge.line().pool()),
                                PeriodChoices.inWords(charge.line().period()),
                                charge.line().stage().text()),
                        Entry.of(Pounds.of(charge.line().amount()), whose),
                        Entry.of(STATES.getOrDefault(charge.state(), Words.name(charge.state()))),
                        Entry.of("", said(charge))));
    }

    private String[] said(Charge charge) {
        List<String> lines = new ArrayList<>();
        for (String asked : charge.asked()) {
            lines.add(names.apply(asked) + ": "
                    + charge.said().stream()
                            .filter(said -> said.organisation().equals(asked))
                            .map(this::said)
                            .reduce((one, later) -> later)
                            .orElse("nothing yet that you see"));
        }
        return lines.toArray(String[]::new);
    }

    private String said(Said said) {
        String when = Words.day(LocalDate.ofInstant(said.at(), zone));
        return (said.approved() ? "approves, " : "refuses, ")
                + when
                + (said.reason() == null ? "" : ": " + said.reason());
    }
}
