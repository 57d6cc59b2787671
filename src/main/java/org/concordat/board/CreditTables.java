package org.concordat.board;

import java.util.ArrayList;
import java.util.List;
import org.concordat.board.CostTable.Entry;
import org.concordat.board.CostTable.Row;
import org.concordat.consequences.CreditView;

/** What a credit was made of when its statement was issued: its lines, and its caps where there are any. */
record CreditTables(String id, CreditView made) {

    List<CostTable> all() {
        List<CostTable> tables = new ArrayList<>();
        tables.add(lines());
        if (!made.caps().isEmpty()) {
            tables.add(caps());
        }
        return tables;
    }

    private CostTable lines() {
        List<Row> rows = made.lines().stream()
                .map(line -> Row.of(
                        line.serviceLevel(),
                        List.of(
                                Entry.of(line.workings()),
                                Entry.of(Pounds.of(line.charge())),
                                Entry.of(Pounds.of(line.claimed())),
                                Entry.of(Pounds.of(line.capped())),
                                Entry.of(Pounds.of(line.amount())))))
                .toList();
        return CostTable.of(
                id + "-credited",
                "What the credit was made of when this was issued",
                true,
                List.of("Service level", "How", "Charge", "Claimed", "After caps", "In whole pennies"),
                rows);
    }

    private CostTable caps() {
        List<Row> rows = made.caps().stream()
                .map(cap -> Row.of(
                        cap.service() == null ? "All together" : cap.service(),
                        List.of(
                                Entry.of(Words.number(cap.percent()) + Words.unit("percent")),
                                Entry.of(Pounds.of(cap.charge())),
                                Entry.of(Pounds.of(cap.most())),
                                Entry.of(Pounds.of(cap.claimed())),
                                Entry.of(cap.applied() ? "Yes" : "No"))))
                .toList();
        return CostTable.of(
                id + "-caps",
                "The caps that were agreed, and what came to them",
                true,
                List.of("Of", "Percent", "Of a charge of", "At most", "Claimed", "Scaled down"),
                rows);
    }
}
