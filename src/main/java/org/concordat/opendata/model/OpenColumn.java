package org.concordat.opendata.model;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.concordat.packs.model.PackResult;

/**
 * A column of the results as CSV.
 *
 * @param datatype of CSV on the Web
 * @param required whether every row has it
 * @param description what it says
 */
public record OpenColumn(
        String name,
        String datatype,
        boolean required,
        String description,
        BiFunction<Source, PackResult, Object> cell) {

    /** Why there is no number where there might be one. */
    public static final String SMALL = "small-number";

    /** The columns that tell rows apart. */
    public static final List<String> KEY = List.of("council", "agreement", "serviceLevel", "period");

    /** All columns, in their order. */
    public static final List<OpenColumn> ALL = List.of(
            always("partnership", "string", "Short name of the partnership.", (of, r) -> of.pack()
                    .partnership()),
            always(
                    "partnershipName",
                    "string",
                    "Name of the partnership, which publishes the data.",
                    (of, r) -> of.pack().title()),
            always("council", "string", "Short name of the council that is served.", (of, r) -> r.council()),
            always("councilName", "string", "Name of the council.", (of, r) -> of.council(r.council())),
            some("councilCode", "string", "GSS code of the council, where it has one.", (of, r) -> of.codes()
                    .get(r.council())),
            always("service", "string", "Short name of the service.", (of, r) -> r.service()),
            always("serviceName", "string", "Name of the service.", (of, r) -> of.service(r.service())),
            result("agreement", "string", "Name of the agreement; unique for a council.", PackResult::agreement),
            result(
                    "serviceLevel",
                    "string",
                    "Name of the service level within the agreement.",
                    PackResult::serviceLevel),
            result(
                    "period",
                    "string",
                    "A month (2026-01), a quarter of a financial year (FY2025-26-Q3) or a financial year.",
                    PackResult::period),
            result("periodStart", "date", "First day of the period.", PackResult::from),
            result("periodEnd", "date", "Last day of the period.", PackResult::to),
            result(
                    "periodsBefore",
                    "integer",
                    "How many periods before the pack's own it is, 0 to 3: take rows with 0 where packs are put together.",
                    PackResult::back),
            result(
                    "kind",
                    "string",
                    "Kind of the measure: timeliness, ratio, mean, count, value, rate, composite and others.",
                    PackResult::kind),
            result("unit", "string", "Unit of figure and target.", PackResult::unit),
            number("numerator", "What was counted; empty where there are no parts.", PackResult::numerator),
            number(
                    "denominator",
                    "What it was counted out of; empty where there are no parts.",
                    PackResult::denominator),
            number("figure", "The result, half-up to two decimals; empty without data.", PackResult::value),
            number(
                    "target",
                    "Limit of the band met; empty where it is a range, or differs between areas.",
                    PackResult::target),
            some(
                    "band",
                    "string",
                    "Into which band of the agreed scale the result falls: met, minor, serious, severe, critical.",
                    (of, r) -> r.band()),
            some("points", "integer", "Points that arise; empty where none can.", (of, r) -> r.points()),
            result(
                    "status",
                    "string",
                    "closed: the parties had closed the period when the pack was made; else provisional.",
                    PackResult::status),
            some(
                    "suppressed",
                    "string",
                    "Why a row has no numbers: small-number, where a count is 1 to 4 or would follow from it; else empty.",
                    (of, r) -> Boolean.TRUE.equals(r.suppressed()) ? SMALL : null),
            always("pack", "string", "Period of the pack that published the row.", (of, r) -> of.pack()
                    .period()),
            always("packRevision", "integer", "Revision of that pack; a later one replaces it.", (of, r) -> of.pack()
                    .revision()),
            always("packDigest", "string", "SHA-256 of the pack's public text.", (of, r) -> of.digest()),
            always(
                    "knownOn",
                    "dateTime",
                    "The instant that the pack was made of and published at.",
                    (of, r) -> of.pack().knownOn()),
            always("licence", "anyURI", "How the data may be used.", (of, r) -> of.licence()
                    .address()),
            always(
                    "source",
                    "anyURI",
                    "Address of the pack's public text.",
                    (of, r) -> of.file(OpenText.PACK.fileName())));

    private static OpenColumn always(
            String name, String datatype, String description, BiFunction<Source, PackResult, Object> cell) {
        return new OpenColumn(name, datatype, true, description, cell);
    }

    private static OpenColumn some(
            String name, String datatype, String description, BiFunction<Source, PackResult, Object> cell) {
        return new OpenColumn(name, datatype, false, description, cell);
    }

    private static OpenColumn result(
            String name, String datatype, String description, Function<PackResult, Object> cell) {
        return always(name, datatype, description, (of, r) -> cell.apply(r));
    }

    private static OpenColumn number(String name, String description, Function<PackResult, BigDecimal> cell) {
        return some(name, "decimal", description, (of, r) -> cell.apply(r));
    }

    /** Its cell in the row of a result, as a text; empty where there is none. */
    String text(Source of, PackResult result) {
        Object value = cell.apply(of, result);
        if (value == null) {
            return "";
        }
        return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
    }
}
