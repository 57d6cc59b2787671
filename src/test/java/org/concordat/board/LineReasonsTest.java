package org.concordat.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.concordat.agreements.model.CreditTerms.MoneyText;
import org.concordat.consequences.CreditView;
import org.concordat.costs.model.Stage;
import org.concordat.kernel.Period;
import org.concordat.statements.BalanceWorkings;
import org.concordat.statements.CreditWorkings;
import org.concordat.statements.ExplanationView.WorkingsView;
import org.concordat.statements.GainShareWorkings;
import org.concordat.statements.GainShareWorkings.Remainder;
import org.concordat.statements.StatementLineView;
import org.concordat.statements.SuccessionWorkings;
import org.concordat.statements.SuccessionWorkings.Successor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the page of a statement says of each kind of line that is of no pool (rules M5, M6, B3). */
class LineReasonsTest {

    private static final CostFacts FACTS = new CostFacts(
            null,
            Period.parse("FY2025-26").orElseThrow(),
            Stage.ACTUAL,
            null,
            null,
            null,
            Optional.empty(),
            Map.of(),
            slug -> "The body " + slug,
            LocalDate.of(2026, 5, 28));

    private static final SuccessionWorkings PASSED = new SuccessionWorkings(
            "corby",
            LocalDate.of(2025, 10, 1),
            pounds("100.01"),
            List.of(
                    new Successor("alfa", new BigDecimal("33.3"), "3330333/100000", pounds("33.30")),
                    new Successor("bravo", new BigDecimal("66.7"), "6670667/100000", pounds("66.71"))));

    private static final WorkingsView WORKINGS = new WorkingsView(
            List.of(),
            List.of(),
            null,
            List.of(),
            new GainShareWorkings(
                    pounds("-10.00"),
                    "billed",
                    "250",
                    "750",
                    "-10/3",
                    List.of(new Remainder("2/3", false), new Remainder("1/3", true))),
            List.of(PASSED),
            List.of(new CreditWorkings(
                    "2026-01.sla", "2026-01", "sla", pounds("240.00"), null, null, "/v1/partnerships/x/credits")),
            List.of(
                    new BalanceWorkings("FY2024-25", pounds("-50.00"), "in", UUID.randomUUID()),
                    new BalanceWorkings("FY2025-26", pounds("12.34"), "out", null)),
            List.of());

    private static MoneyText pounds(String amount) {
        return new MoneyText(amount, "GBP");
    }

    private static LineReasons line(String kind, String reference) {
        MoneyText any = pounds("1.00");
        return new LineReasons(
                FACTS, "alfa", "line-1", new StatementLineView(1, "alfa", kind, reference, any, any, any), WORKINGS);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            gain-share      | FY2025-26   | billed £250.00 of the £750.00
            gain-share      | FY2025-26   | of the provider's part, −£10.00
            credit          | 2026-01.sla | credits £240.00 for
            carried-forward | FY2024-25   | left a balance of −£50.00, which is carried forward into this statement
            carried-forward | FY2025-26   | £12.34, is taken out here
            """)
    void aSentenceSaysWhatMadeTheLine(String kind, String reference, String words) {
        List<String> says = line(kind, reference).says();
        assertEquals(1, says.size());
        assertTrue(says.get(0).contains(words), says.get(0));
    }

    @Test
    void ofAGainTheRemaindersAreTheApisAndTheOwnOneIsMarked() {
        CostTable table = line("gain-share", "FY2025-26").tables().get(0);
        assertEquals(
                List.of("2/3", "1/3"),
                table.rows().stream().map(row -> row.entries().get(0).text()).toList());
        assertEquals(
                List.of("", "own"),
                table.rows().stream().map(CostTable.Row::style).toList());
    }

    @Test
    void ofASuccessionEachSuccessorHasItsPercentageAndItsPennies() {
        CostTable table = line("succession", "corby").tables().get(0);
        assertTrue(table.caption().contains("The body corby is no more from 1 October 2025: £100.01 passes"));
        assertEquals(
                List.of("The body alfa", "The body bravo"),
                table.rows().stream().map(CostTable.Row::name).toList());
        assertEquals(
                List.of("£33.30", "£66.71"),
                table.rows().stream().map(row -> row.entries().get(2).text()).toList());
        assertEquals(List.of(), line("succession", "corby").says());
    }

    @Test
    void ofACreditItsLinesAndCapsAreShownAsTheyWereKept() {
        CreditView made = new CreditView(
                "alfa",
                "sla",
                1,
                "2026-01",
                LocalDate.of(2026, 1, 1),
                LocalDate.of(2026, 1, 31),
                "points",
                new BigDecimal("2"),
                List.of(CREDIT_LINE),
                List.of(new CreditView.Cap(
                        null,
                        new BigDecimal("1.5"),
                        pounds("12000.00"),
                        "12000",
                        pounds("180.00"),
                        pounds("240.00"),
                        true)),
                pounds("180.00"),
                "closed",
                Instant.EPOCH,
                Instant.EPOCH);
        List<CostTable> tables = new CreditTables("line-1", made).all();
        assertEquals(
                List.of("1 point at 2 percent of 12000.00", "£12,000.00", "£240.00", "£180.00", "£180.00"),
                tables.get(0).rows().get(0).entries().stream()
                        .map(CostTable.Entry::text)
                        .toList());
        assertEquals("All together", tables.get(1).rows().get(0).name());
        assertEquals("Yes", tables.get(1).rows().get(0).entries().get(4).text());
    }

    private static final CreditView.Line CREDIT_LINE = new CreditView.Line(
            "2026-01.alfa.sla.answered",
            "answered",
            "licensing",
            List.of(),
            "minor",
            1,
            new BigDecimal("95"),
            new BigDecimal("93.00"),
            null,
            "1/50",
            pounds("12000.00"),
            "12000",
            pounds("240.00"),
            pounds("180.00"),
            pounds("180.00"),
            "1 point at 2 percent of 12000.00");
}
