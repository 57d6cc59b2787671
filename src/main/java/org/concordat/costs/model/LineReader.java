package org.concordat.costs.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.concordat.intake.model.FieldReader;
import org.concordat.intake.model.Reading;
import org.concordat.intake.model.Times;
import org.concordat.kernel.Money;
import org.concordat.kernel.Period;
import org.concordat.kernel.Slug;

/**
 * Reads lines of a pool as they are sent, and names every field that is wrong (rule C5).
 *
 * @param pool the pool's name
 */
public record LineReader(String pool) {

    /** The fields of a line. */
    public static final List<String> FIELDS = List.of(
            "ref",
            "service",
            "costType",
            "stage",
            "period",
            "amount",
            "currency",
            "hostCharge",
            "council",
            "area",
            "note",
            "reason");

    /** Those that every line has. */
    public static final List<String> REQUIRED = List.of("ref", "costType", "stage", "period", "amount");

    /** The longest note. */
    public static final int LONGEST_NOTE = 500;
    /** The longest reason. */
    public static final int LONGEST_REASON = 2_000;
    /** No line is larger: sums of thousands stay amounts. */
    private static final Money MOST = Money.ofPence(100_000_000_000L);

    private static final String TYPES =
            "one of employees, premises, transport, supplies-and-services, third-party-payments, transfer-payments,"
                    + " support-services, depreciation-and-impairment, income";

    /** Reads one line. */
    public Reading<LineRow> read(Map<String, String> texts) {
        FieldReader fields = new FieldReader(Times.RFC_3339);
        Slug ref = fields.required("/ref", texts.get("ref"), fields.slug("/ref", texts.get("ref")));
        Slug service = fields.slug("/service", texts.get("service"));
        CostType type = required(fields, texts, "costType", CostType.parse(texts.get("costType")), TYPES);
        Stage stage = required(fields, texts, "stage", Stage.parse(texts.get("stage")), "budget or actual");
        Period period = fields.required("/period", texts.get("period"), fields.period("/period", texts.get("period")));
        Money amount = amount(fields, texts);
        Boolean hostCharge =
                fields.read("/hostCharge", texts.get("hostCharge"), truth(texts.get("hostCharge")), "true or false");
        Slug council = fields.slug("/council", texts.get("council"));
        Slug area = fields.slug("/area", texts.get("area"));
        String note = fields.text("/note", texts.get("note"), LONGEST_NOTE);
        String reason = fields.text("/reason", texts.get("reason"), LONGEST_REASON);
        if (area != null && council == null) {
            fields.fault("/council", "is missing: an area's extra is charged to the area's council");
        }
        if (!fields.faults().isEmpty()) {
            return new Reading.Faulty<>(fields.faults());
        }
        PoolLine line = new PoolLine(
                text(ref),
                pool,
                text(service),
                type,
                stage,
                period,
                amount,
                Boolean.TRUE.equals(hostCharge),
                text(council),
                text(area),
                note);
        return new Reading.Good<>(new LineRow(line, reason));
    }

    private static <T> T required(
            FieldReader fields, Map<String, String> texts, String field, Optional<T> read, String form) {
        String pointer = "/" + field;
        return fields.required(pointer, texts.get(field), fields.read(pointer, texts.get(field), read, form));
    }

    private static Money amount(FieldReader fields, Map<String, String> texts) {
        String currency = FieldReader.blank(texts.get("currency")) ? Money.GBP : texts.get("currency");
        if (!Money.GBP.equals(currency)) {
            fields.fault("/currency", "is " + Money.GBP + ", or left out");
        }
        Optional<Money> read =
                Money.parse(texts.get("amount"), Money.GBP).filter(money -> Math.abs(money.pence()) <= MOST.pence());
        return required(
                fields,
                texts,
                "amount",
                read,
                "pounds with at most two decimals, such as -1250.50, and at most " + MOST.amount() + " either way");
    }

    private static Optional<Boolean> truth(String text) {
        return "true".equals(text) ? Optional.of(true) : "false".equals(text) ? Optional.of(false) : Optional.empty();
    }

    private static String text(Slug slug) {
        return slug == null ? null : slug.value();
    }
}
