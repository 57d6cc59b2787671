package org.concordat.signals.model;

import java.util.List;
import java.util.stream.Stream;
import org.concordat.catalogue.model.Direction;

/**
 * What a funnel says in one plain sentence.
 *
 * @param more what several of the units are called: {@code councils}
 */
public record FunnelSentence(Funnel funnel, Direction direction, String more) {

    private static final int MOST_NAMED = 3;

    /** Without anything to compare there is no funnel. */
    public static String ofTooFew(int units, String one, String more) {
        return units == 0
                ? "There are no data of this period."
                : Spelt.first(Spelt.number(units)) + " " + (units == 1 ? one : more)
                        + " with data cannot be compared with others.";
    }

    /** The sentence. */
    public String text() {
        int all = funnel.units().size();
        List<Funnel.Placed> far = funnel.at(Funnel.Place.BEYOND_998);
        List<Funnel.Placed> near = funnel.at(Funnel.Place.BEYOND_95);
        int within = all - far.size() - near.size();
        if (within == all) {
            return (all == 2 ? "Both " : "All " + Spelt.number(all) + " ") + more
                    + " are within what chance explains around their pooled rate.";
        }
        List<String> parts = Stream.of(
                        far.isEmpty()
                                ? ""
                                : named(far) + " beyond the 99.8 % limits, which chance alone hardly explains",
                        near.isEmpty() ? "" : named(near) + " beyond the 95 % limits, as one in twenty does by chance",
                        rest(within, all))
                .filter(part -> !part.isEmpty())
                .toList();
        return Spelt.first(String.join("; ", parts)) + ".";
    }

    private static String rest(int within, int all) {
        return Spelt.number(within) + " of " + Spelt.number(all) + (within == 1 ? " is" : " are")
                + " within what chance explains";
    }

    private String named(List<Funnel.Placed> placed) {
        return Stream.of(Side.BELOW, Side.ABOVE)
                .map(side -> placed.stream()
                        .filter(p -> p.side().filter(side::equals).isPresent())
                        .toList())
                .filter(ofSide -> !ofSide.isEmpty())
                .map(this::ofSide)
                .reduce((a, b) -> a + ", and " + b)
                .map(text -> text + (direction == Direction.WITHIN_RANGE ? "" : ","))
                .orElse("");
    }

    private String ofSide(List<Funnel.Placed> placed) {
        Side side = placed.get(0).side().orElseThrow();
        String names = placed.size() > MOST_NAMED
                ? Spelt.number(placed.size()) + " " + more
                : Spelt.listed(placed.stream().map(p -> p.unit().name()).toList());
        return names + (placed.size() == 1 ? " lies " : " lie ") + side.text() + " the pooled rate"
                + side.inWords(direction);
    }
}
