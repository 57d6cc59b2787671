package org.concordat.governance;

import jakarta.persistence.Converter;
import java.util.List;

/** Stores the items of an agenda. */
@Converter
class Agenda extends KeptJson<Agenda.Items> {

    Agenda() {
        super(Items.class);
    }

    /** In their order. */
    record Items(List<String> items) {

        /** They stay as they are. */
        Items {
            items = List.copyOf(items);
        }
    }
}
