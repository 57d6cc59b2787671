package org.concordat.costs.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concordat.intake.model.FieldReader;
import org.concordat.intake.model.Reading;
import org.concordat.intake.model.Times;
import org.concordat.kernel.Period;
import org.concordat.kernel.Slug;

/**
 * Reads volumes of a driver as they are sent, and names every field that is wrong (rule C5).
 *
 * @param driver the driver's name
 */
public record ValueReader(String driver) {

    /** The fields of a volume. */
    public static final List<String> FIELDS = List.of("council", "year", "basis", "value", "source", "reason");

    /** Those that every volume has. */
    public static final List<String> REQUIRED = List.of("council", "year", "basis", "value");

    /** The longest source. */
    public static final int LONGEST_SOURCE = 500;

    /** Reads one volume. */
    public Reading<ValueRow> read(Map<String, String> texts) {
        FieldReader fields = new FieldReader(Times.RFC_3339);
        Slug council = fields.required("/council", texts.get("council"), fields.slug("/council", texts.get("council")));
        Optional<Period> given =
                Period.parse(texts.get("year")).filter(period -> period.length() == Period.Length.YEAR);
        Period year = fields.required(
                "/year",
                texts.get("year"),
                fields.read("/year", texts.get("year"), given, "a financial year such as FY2026-27"));
        Basis basis = fields.required(
                "/basis",
                texts.get("basis"),
                fields.read("/basis", texts.get("basis"), Basis.parse(texts.get("basis")), "estimate or actual"));
        BigDecimal value = fields.required("/value", texts.get("value"), fields.number("/value", texts.get("value")));
        String source = fields.text("/source", texts.get("source"), LONGEST_SOURCE);
        String reason = fields.text("/reason", texts.get("reason"), LineReader.LONGEST_REASON);
        if (value != null && value.signum() < 0) {
            fields.fault("/value", "is negative");
        }
        if (!fields.faults().isEmpty()) {
            return new Reading.Faulty<>(fields.faults());
        }
        return new Reading.Good<>(
                new ValueRow(new DriverValue(driver, council.value(), year, basis, value, source), reason));
    }
}
