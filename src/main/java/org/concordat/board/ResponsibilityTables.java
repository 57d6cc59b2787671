package org.concordat.board;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.concordat.board.CostTable.Entry;
import org.concordat.board.CostTable.Row;
import org.concordat.board.SectionView.Part;
import org.concordat.governance.NewResponsibilities.PartText;
import org.concordat.governance.ResponsibilitiesView;

/**
 * Who answers for services: a table of each, an activity a row.
 *
 * @param names of organisations, by slug
 */
record ResponsibilityTables(UnaryOperator<String> names) {

    private static final List<String> ROLES = List.of("responsible", "accountable", "consulted", "informed");

    List<Part> parts(List<ResponsibilitiesView> services) {
        return services.stream().map(this::table).map(Part::open).toList();
    }

    private CostTable table(ResponsibilitiesView of) {
        List<String> heads = Stream.concat(Stream.of("Activity"), ROLES.stream().map(Words::name))
                .toList();
        List<Row> rows = of.parts().stream()
                .map(PartText::activity)
                .distinct()
                .map(activity -> Row.of(
                        activity,
                        ROLES.stream().map(role -> cell(of, activity, role)).toList()))
                .toList();
        return CostTable.of("service-" + of.service(), caption(of), false, heads, rows);
    }

    private static String caption(ResponsibilitiesView of) {
        List<String> parts = new ArrayList<>(List.of(Words.name(of.service())));
        if (of.statutoryFunction() != null) {
            parts.add(of.statutoryFunction());
        }
        if (of.legalBasis() != null) {
            parts.add(of.legalBasis());
        }
        return String.join(" – ", parts);
    }

    private Entry cell(ResponsibilitiesView of, String activity, String role) {
        String[] who = of.parts().stream()
                .filter(part -> part.activity().equals(activity) && part.role().equals(role))
                .map(part -> names.apply(part.organisation()) + ", " + days(part))
                .toArray(String[]::new);
        return Entry.of("", who);
    }

    private static String days(PartText part) {
        return part.to() == null
                ? "since " + Words.day(part.from())
                : "from " + Words.day(part.from()) + " to " + Words.day(part.to());
    }
}
