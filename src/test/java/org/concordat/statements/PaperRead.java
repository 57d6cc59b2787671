package org.concordat.statements;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.concordat.kernel.Money;

/** Holds the text of a statement's PDF against the rows of its workings: every figure of a working is in it. */
final class PaperRead {

    private static final Set<String> AMOUNTS =
            Set.of("pool-line", "due", "successor", "credit-line", "credit-cap", "gain", "band", "balance");
    private static final Set<String> FRACTIONS = Set.of("remainder");
    private static final BigInteger SHOWN = BigInteger.TEN.pow(6);

    private PaperRead() {}

    static String text(byte[] file) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    /** @return how many figures were looked for */
    static int says(byte[] file, List<Map<String, String>> rows) throws IOException {
        String text = text(file);
        assertTrue(text.contains("How each line was worked out"), text);
        String dense = dense(text);
        int looked = 0;
        for (Map<String, String> row : rows) {
            if (row.get("numerator") != null && row.get("line") != null) {
                String figure = figure(row);
                looked += figure.isEmpty() ? 0 : 1;
                assertTrue(dense.contains(figure), () -> figure + " of " + row + " in\n" + text);
            }
        }
        return looked;
    }

    /** What stands on paper of a row; nothing of one that only repeats what others say. */
    private static String figure(Map<String, String> row) {
        String step = row.get("step");
        String exactly = row.get("numerator") + "/" + row.get("denominator");
        if (FRACTIONS.contains(step)) {
            return row.get("denominator").equals("1") ? "" : exactly;
        }
        boolean whole = new BigInteger(row.get("numerator"))
                        .multiply(SHOWN)
                        .mod(new BigInteger(row.get("denominator")))
                        .signum()
                == 0;
        if (step.startsWith("key-") && !whole) {
            return "exactly" + exactly;
        }
        boolean bounds = step.equals("band") && Set.of("from", "to").contains(row.get("what"));
        return AMOUNTS.contains(step) && !bounds && row.get("amount.amount") != null
                ? dense(Money.parse(row.get("amount.amount"), "GBP")
                        .orElseThrow()
                        .inPounds())
                : "";
    }

    private static String dense(String text) {
        return text.replaceAll("[\\s\\u00a0\\u202f]+", "");
    }
}
