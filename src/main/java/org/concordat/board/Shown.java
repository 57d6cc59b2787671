package org.concordat.board;

import java.math.BigDecimal;
import java.util.Map;
import org.concordat.performance.ResultView;

/**
 * One result as the pages need it.
 *
 * @param id of the result; its explanation is found by it
 * @param council slug of the council
 * @param area slug of the area; null for the whole council
 * @param value in its unit, shown to two decimals; null where there is no data
 * @param target the limit of {@code met}; null where there is none
 * @param band reached; null where there is none
 * @param figures how many figures it was made of; 0 for cases
 * @param unsettled how many cases are still running
 * @param noTarget how many cases have nothing to be judged by
 * @param smallSample whether the measure calls so few cases a small sample
 * @param outOfNothing whether it is a number or a score, of which no denominator is told
 */
record Shown(
        String id,
        String council,
        String area,
        String service,
        String agreement,
        String serviceLevel,
        BigDecimal numerator,
        BigDecimal denominator,
        BigDecimal value,
        String unit,
        BigDecimal target,
        String band,
        int figures,
        long unsettled,
        long noTarget,
        boolean smallSample,
        boolean outOfNothing) {

    private static final Map<String, String> BANDS =
            Map.of("met", "Met", "minor", "Minor", "serious", "Serious", "severe", "Severe", "critical", "Critical");

    static Shown of(ResultView result) {
        return new Shown(
                result.id(),
                result.council(),
                result.area(),
                result.service(),
                result.agreement(),
                result.serviceLevel(),
                result.numerator(),
                result.denominator(),
                result.value(),
                result.unit(),
                result.target(),
                result.band(),
                result.figures(),
                result.counts().running(),
                result.counts().noTarget(),
                result.smallSample(),
                !result.hasParts());
    }

    boolean hasData() {
        return value != null || unsettled > 0 || noTarget > 0;
    }

    /** The cell of a table. */
    Cell cell(String explanation, String about, String ofAgreement) {
        if (value == null) {
            return new Cell(
                    "No data", rest().replaceFirst("^, ", ""), "", "no-data", "", explanation, about, ofAgreement);
        }
        return new Cell(
                figure(value, unit),
                madeOf(),
                bandInWords(band),
                band == null ? "no-data" : band,
                smallSample ? "small sample" : "",
                explanation,
                about,
                ofAgreement);
    }

    /** A number or a score says it all. */
    private String madeOf() {
        String share = outOfNothing ? "" : number(numerator) + " of " + number(denominator) + rest();
        String from = figures == 0 ? "" : figures == 1 ? "from 1 figure" : "from " + figures + " figures";
        return share.isEmpty() || from.isEmpty() ? share + from : share + ", " + from;
    }

    /** What does not count in the figure stands beside it (rule C4). */
    private String rest() {
        String running = unsettled == 0 ? "" : ", " + unsettled + " running";
        return running + (noTarget == 0 ? "" : ", " + noTarget + " without a target");
    }

    static String figure(BigDecimal value, String unit) {
        return unit.equals("percent") ? number(value) + "\u202f%" : number(value) + " " + unit.replace('-', ' ');
    }

    static String number(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    /** A band in words; empty where there is none. */
    static String bandInWords(String band) {
        return band == null ? "" : BANDS.getOrDefault(band, band);
    }
}
