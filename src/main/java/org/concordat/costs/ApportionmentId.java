package org.concordat.costs;

import java.util.Optional;
import org.concordat.costs.model.Stage;
import org.concordat.kernel.Period;
import org.concordat.kernel.Slug;

/** Which pool's apportionment: {@code FY2026-27.budget.licensing}. */
record ApportionmentId(Period year, Stage stage, String pool) {

    private static final String SEPARATOR = "\\.";
    private static final int PARTS = 3;

    String text() {
        return year + "." + stage.text() + "." + pool;
    }

    /** The id that a text is, or empty where it is none. */
    static Optional<ApportionmentId> parse(String text) {
        String[] parts = text.split(SEPARATOR, -1);
        if (parts.length != PARTS || Slug.parse(parts[2]).isEmpty()) {
            return Optional.empty();
        }
        return Period.parse(parts[0])
                .filter(year -> year.length() == Period.Length.YEAR)
                .flatMap(year -> Stage.parse(parts[1]).map(stage -> new ApportionmentId(year, stage, parts[2])));
    }
}
