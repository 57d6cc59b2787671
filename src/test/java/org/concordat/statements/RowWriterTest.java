package org.concordat.statements;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A number is one however it was written, so that whoever reads the rows can count with it. */
class RowWriterTest {

    @ParameterizedTest(name = "{0} is {1} over {2}")
    @CsvSource({"5E+1, 50, 1", "1e1, 10, 1", "2.5E-1, 1, 4", "12.50, 25, 2"})
    void aNumberIsAFraction(String written, String numerator, String denominator) {
        RowWriter rows = new RowWriter();
        rows.step("key", "licensing").value("percent", new BigDecimal(written));
        WorkingsRow row = rows.rows().get(0);
        assertNull(row.text());
        assertEquals(numerator + "/" + denominator, row.numerator() + "/" + row.denominator());
    }
}
