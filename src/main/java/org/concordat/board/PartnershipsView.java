package org.concordat.board;

import java.util.Comparator;
import java.util.List;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Capacity;

/** The partnerships that a person may open; sandboxes are never among them, nor those it is only invited to. */
public record PartnershipsView(List<TableView.Link> partnerships) {

    /** What stands around it. */
    public Frame frame() {
        return Frame.OUTSIDE;
    }

    static PartnershipsView of(List<Acting> everywhere) {
        return new PartnershipsView(everywhere.stream()
                .filter(acting -> acting.capacity() != Capacity.INVITED)
                .filter(acting -> !acting.partnership().sandbox())
                .map(acting -> new TableView.Link(acting.partnership().title(), Frame.home(acting)))
                .sorted(Comparator.comparing(TableView.Link::text))
                .toList());
    }
}
