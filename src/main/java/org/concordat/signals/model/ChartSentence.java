package org.concordat.signals.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.concordat.catalogue.model.Direction;
import org.concordat.kernel.Period;

/** What a control chart says in one plain sentence, of the last twelve months with data since the last process change. */
public record ChartSentence(ControlChart chart, Direction direction) {

    /** How many months back the sentence looks. */
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
                chart.stretches().size() > 1 ? " since the process change of " + Spelt.month(stretch.from()) : "";
        String months = size == 1 ? "One month" : Spelt.first(Spelt.number(size)) + " months";
        return months + " with data" + since + (size == 1 ? " is" : " are")
                + " too few to tell signal from noise: seven in a row are needed.";
    }

    private String told(Stretch stretch) {
        int size = stretch.points().size();
        List<Period> last = stretch.points().subList(Math.max(0, size - LOOKED_BACK), size).stream()
                .map(Observation::month)
                .toList();
        List<String> parts = new ArrayList<>();
        parts.add(normal(last, (int) last.stream().filter(stretch::isNormal).count()));
        parts.addAll(abnormal(stretch, last.get(0)));
        String provisional = stretch.standing() == Stretch.Standing.PROVISIONAL
                ? " (provisional until there are twelve months)"
                : "";
        return String.join("; ", parts) + provisional + ".";
    }

    private static String normal(List<Period> last, int normal) {
        String months = "the last " + Spelt.number(last.size()) + " months with data";
        boolean gap = !last.get(0)
                .start()
                .plusMonths(last.size() - 1L)
                .equals(last.get(last.size() - 1).start());
        String of = gap ? months : "the last " + Spelt.number(last.size()) + " months";
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
        String months = Spelt.months(signal.from(), signal.to());
        boolean one = signal.from().equals(signal.to());
        String side = signal.side().text();
        String fact =
                switch (signal.kind()) {
                    case BEYOND_LIMITS -> months + (one ? " lies " : " lie ") + side + " it";
                    case RUN -> months + " all lie " + side + " the mean";
                    case TREND ->
                        "from " + months + " every month was " + (signal.side() == Side.RISING ? "higher" : "lower")
                                + " than the one before";
                    case TWO_OF_THREE -> "of " + months + ", two of three months lie far " + side + " the mean";
                };
        return fact + signal.side().inWords(direction);
    }
}
