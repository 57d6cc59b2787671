package org.concordat.board;

import java.util.Map;
import org.concordat.kernel.Period;
import org.concordat.statements.StatementEntry;
import org.concordat.statements.StatementLineView;
import org.concordat.statements.StatementView;

/** Statements and their lines, as people call them. */
record StatementWords(Wording words) {

    private static final Map<String, String> SETTLEMENTS = Map.of(
            "payable", "to be paid",
            "none", "nothing to be paid for it",
            "refund", "to be refunded",
            "charge", "to be paid",
            "reserve", "kept in reserve",
            "carry-forward", "carried forward to the next bill");

    static String title(StatementView of) {
        return title(of.kind(), of.number(), of.last(), of.period());
    }

    static String title(StatementEntry of) {
        return title(of.kind(), of.number(), of.last(), of.period());
    }

    private static String title(String kind, int number, boolean last, String of) {
        String period = period(of);
        return switch (kind) {
            case "bill" -> "Bill " + number + (last ? ", the last" : "") + ", " + period;
            case "reconciliation" -> "Reconciliation, " + period;
            default -> "Statement of the year, " + period;
        };
    }

    static String period(String period) {
        return Period.parse(period).map(PeriodChoices::inWords).orElse(period);
    }

    /** What becomes of its amount. */
    static String settlement(StatementView of) {
        return SETTLEMENTS.getOrDefault(of.settlement(), of.settlement());
    }

    /** What a line is for. */
    String item(StatementLineView line) {
        String reference = line.reference();
        return switch (line.kind()) {
            case "share" -> "Share of " + words.title(reference);
            case "extra" -> "For this council only, " + words.title(reference);
            case "gain-share" -> "Gain or pain shared, " + period(reference);
            case "credit" -> "Credit, " + reference;
            case "carried-forward" -> "Carried forward from " + period(reference);
            default -> "Succession, " + words.names().apply(reference);
        };
    }
}
