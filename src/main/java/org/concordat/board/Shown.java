package org.concordat.board;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.performance.ResultId;
import org.concordat.performance.ResultView;
import org.concordat.performance.ResultView.Unit;

/**
 * One result as the pages need it.
 *
 * @param trend how it stood in the periods before
 * @param queries how many open queries concern it
 */
record Shown(ResultView result, Trend trend, long queries) {

    String council() {
        return result.council();
    }

    /** Slug of the area; null for the whole council. */
    String area() {
        return result.area();
    }

    String service() {
        return result.service();
    }

    String agreement() {
        return result.agreement();
    }

    String serviceLevel() {
        return result.serviceLevel();
    }

    /** The limit of {@code met} in words; empty where there is none. */
    String target() {
        return result.target() == null ? "" : Words.figure(result.target(), result.unit());
    }

    /** Its points; null where none arise. */
    Integer points() {
        return result.points();
    }

    /** Whether it missed its target: any band but met. */
    boolean slipped() {
        return slipped(result);
    }

    static boolean slipped(ResultView result) {
        return result.band() != null && !result.band().equals("met");
    }

    /** Whether only a restatement changes it (rule F2). */
    boolean isFinal() {
        return result.status().equals("closed");
    }

    /** Whether it is of a council that has data, but not of the service level's own period, where alone points arise (rule B8). */
    boolean isOfAnotherPeriod() {
        boolean whole = result.area() == null && !ResultId.parse(result.id()).remainder();
        return whole && result.value() != null && result.points() == null;
    }

    /**
     * The cell of a table.
     *
     * @param explanation address of the page that explains it
     * @param pointless what to say where no points arise at periods of this length
     */
    Cell cell(String explanation, String about, String ofAgreement, String pointless) {
        String points = isOfAnotherPeriod() ? pointless : pointsInWords();
        if (result.value() == null) {
            String rest = rest().replaceFirst("^, ", "");
            return new Cell("No data", rest, "", "no-data", points, notes(), trend, explanation, about, ofAgreement);
        }
        return new Cell(
                Words.figure(result.value(), result.unit()),
                madeOf(),
                Words.band(result.band()),
                result.band() == null ? "no-data" : result.band(),
                points,
                notes(),
                trend,
                explanation,
                about,
                ofAgreement);
    }

    private String pointsInWords() {
        boolean repeat = result.units().stream().anyMatch(Unit::repeat);
        return points(result.points(), repeat);
    }

    /** Points in words; empty where none arise. */
    static String points(Integer points, boolean repeat) {
        return points == null ? "" : Words.count(points, "point") + (repeat ? ", a repeat" : "");
    }

    /** What else must be known: what suspends points (rules B4, B6, C4), and open queries (rule G4). */
    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        long relieved = result.units().stream().filter(Unit::relieved).count();
        if (relieved > 0) {
            notes.add((relieved == result.units().size() ? "relieved" : "relieved in part") + otherwise());
        }
        if (result.beddingIn()) {
            notes.add("bedding in");
        }
        if (result.smallSample()) {
            notes.add("small sample");
        } else if (result.units().stream().anyMatch(Unit::smallSample)) {
            notes.add("small sample in part");
        }
        if (queries > 0) {
            notes.add(Words.count(queries, "open query", "open queries"));
        }
        return List.copyOf(notes);
    }

    /** What would follow if nothing were excused. */
    private String otherwise() {
        ResultView.WithoutReliefs otherwise = result.withReliefsIgnored();
        return otherwise == null || otherwise.band() == null
                ? ""
                : "; else "
                        + Stream.of(Words.band(otherwise.band()), points(otherwise.points(), false))
                                .filter(text -> !text.isEmpty())
                                .collect(Collectors.joining(", "));
    }

    /** A number or a score says it all. */
    private String madeOf() {
        String share = !result.hasParts() ? "" : outOf(result.numerator(), result.denominator()) + rest();
        int figures = result.figures();
        String from = figures == 0 ? "" : "from " + Words.count(figures, "figure");
        return share.isEmpty() || from.isEmpty() ? share + from : share + ", " + from;
    }

    static String outOf(BigDecimal numerator, BigDecimal denominator) {
        return Words.grouped(numerator) + " of " + Words.grouped(denominator);
    }

    /** What does not count in the figure stands beside it (rules C2, C4). */
    private String rest() {
        return rest(result.counts().running(), "running")
                + rest(result.counts().noTarget(), "without a target")
                + rest(result.counts().excluded(), "excluded");
    }

    private static String rest(long number, String what) {
        return number == 0 ? "" : ", " + number + " " + what;
    }
}
