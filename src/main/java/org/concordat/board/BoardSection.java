package org.concordat.board;

import java.util.Optional;
import java.util.function.Function;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Capacity;

/** What the pages of a partnership are about, in the order of its navigation. */
enum BoardSection {
    RESULTS("Results", at("")),
    SIGNALS("Signals", at("/signals")),
    COSTS("Costs", acting -> new CostSight(acting)
            .links(null).stream().map(TableView.Link::href).findFirst()),
    REGISTERS("Benefits and risks", at("/benefits")),
    DECISIONS("Decisions", at("/governance")),
    PACKS("Packs", at("/packs")),
    TRUST("Trust", at("/trust"));

    private final String text;
    private final Function<Acting, Optional<String>> address;

    BoardSection(String text, Function<Acting, Optional<String>> address) {
        this.text = text;
        this.address = address;
    }

    private static Function<Acting, Optional<String>> at(String path) {
        return acting -> Optional.of("/board/" + acting.partnership().slug() + path);
    }

    /** As the navigation calls it. */
    String text() {
        return text;
    }

    /** The address of its first page; empty where the caller may open none of it. */
    Optional<String> address(Acting acting) {
        boolean left = acting.capacity() == Capacity.FORMER;
        return left && this != PACKS ? Optional.empty() : address.apply(acting);
    }
}
