package org.concordat.signals.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.concordat.catalogue.model.Direction;
import org.concordat.kernel.Period;

/** What a control chart says in one plain sentence, of the last twelve months, or quarters, with data since the last process change. */
public record ChartSentence(ControlChart chart, Direction direction) {

    /** How many periods back the sentence looks. */
    public static final int LOOKED_BACK = 12;

    /** More than this is read in the chart. */
    private static final int MOST_TOLD = 2;

    /** The sentence. */
    public String text() {
        return chart.latest().map(this::of).orElse("There are no data of these months.");
    }

    private String of(Stretch stretch) {
        return stretch.standing() == Stretch.Standing.TOO_FEW ? tooFew(stretch) : told(stretch);
    }

    private String tooFew(Stretch stretch) {
        int size = stretch.points().size();
        String since =
                chart.stretches().size() > 1 ? " since the process change of " + Spelt.period(stretch.from()) : "";
        String periods = size == 1 ? "One " + one(stretch) : Spelt.first(Spelt.number(size)) + " " + one(stretch) + "s";
        return periods + " with data" + since + (size == 1 ? " is" : " are")
                + " too few to tell signal from noise: seven in a row are needed.";
    }

    private String told(Stretch stretch) {
        int size = stretch.points().size();
        List<Period> last = stretch.points().subList(Math.max(0, size - LOOKED_BACK), size).stream()
                .map(Observation::period)
                .toList();
        List<String> parts = new ArrayList<>();
        parts.add(normal(last, one(stretch), (int)
                last.stream().filter(stretch::isNormal).count()));
        parts.addAll(abnormal(stretch, last.get(0)));
        String provisional = stretch.standing() == Stretch.Standing.PROVISIONAL
                ? " (provisional until there are twelve " + one(stretch) + "s)"
                : "";
        return String.join("; ", parts) + provisional + ".";
    }

    /** What a point is: a month, or a quarter. */
    private static String one(Stretch stretch) {
        return stretch.from().length().text();
    }

    private static String normal(List<Period> last, String one, int normal) {
        String periods = "the last " + Spelt.number(last.size()) + " " + one + "s";
        boolean gap = !last.get(0)
                .start()
                .plusMonths((last.size() - 1L) * last.get(0).length().months())
                .equals(last.get(last.size() - 1).start());
        String of = gap ? periods + " with data" : periods;
        String count = normal == last.size() ? "all" : Spelt.number(normal);
        return Spelt.first(count) + " of " + of + (normal == 1 ? " is" : " are") + " within normal variation";
    }

    /** Of each kind the latest signal, the plainest kinds first, if it says more than those before it. */
    private List<String> abnormal(Stretch stretch, Period since) {
        List<Signal> recent = stretch.signals().stream()
                .filter(signal -> !signal.to().start().isBefore(since.start()))
                .toList();
        List<Signal> told = new ArrayList<>();
        for (Signal.Kind kind : Signal.Kind.values()) {
            recent.stream()
                    .filter(signal -> signal.kind() == kind)
                    .max(Comparator.comparing(Signal::to))
                    .filter(signal -> told.size() < MOST_TOLD && told.stream().noneMatch(t -> says(t, signal)))
                    .ifPresent(told::add);
        }
        return told.stream().map(this::clause).toList();
    }

    private static boolean says(Signal told, Signal other) {
        boolean all = told.covers(other.from()) && told.covers(other.to());
        boolean touched = other.covers(told.from()) || other.covers(told.to());
        return told.side() == other.side() && (all || other.kind() == Signal.Kind.TWO_OF_THREE && touched);
    }

    private String clause(Signal signal) {
        String periods = Spelt.periods(signal.from(), signal.to());
        String one = signal.from().length().text();
        boolean single = signal.from().equals(signal.to());
        String side = signal.side().text();
        String fact =
                switch (signal.kind()) {
                    case BEYOND_LIMITS -> periods + (single ? " lies " : " lie ") + side + " it";
                    case RUN -> periods + " all lie " + side + " the mean";
                    case TREND ->
                        "from " + periods + " every " + one + " was "
                                + (signal.side() == Side.RISING ? "higher" : "lower") + " than the one before";
                    case TWO_OF_THREE -> "of " + periods + ", two of three " + one + "s lie far " + side + " the mean";
                };
        return fact + signal.side().inWords(direction);
    }
}
