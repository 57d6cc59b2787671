package org.concordat.cells;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Who moves together.
 *
 * @param partnerships their slugs by their ids
 * @param organisations likewise
 * @param guests organisations that are named in these partnerships and are no members: of an auditor, of whoever sits on a board. They stay
 *     where they are, and are registered in the other cell as well
 * @param issuers by whom people of the organisations are vouched for
 */
record Group(
        SortedMap<UUID, String> partnerships,
        SortedMap<UUID, String> organisations,
        SortedMap<UUID, String> guests,
        List<String> issuers) {

    /** One organisation alone, of which nothing is looked at but itself. */
    static Group only(UUID organisation, String slug) {
        return new Group(new TreeMap<>(), new TreeMap<>(Map.of(organisation, slug)), new TreeMap<>(), List.of());
    }

    /** The ids of the partnerships, as SQL. */
    String partnershipIds() {
        return array(partnerships.keySet());
    }

    /** The ids of the organisations, as SQL. */
    String organisationIds() {
        return array(organisations.keySet());
    }

    private static String array(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "'{", "}'::uuid[]"));
    }

    @Override
    public String toString() {
        return "the organisations " + String.join(", ", organisations.values())
                + (partnerships.isEmpty()
                        ? ", in no partnership"
                        : " with the partnerships " + String.join(", ", partnerships.values()))
                + (guests.isEmpty() ? "" : "; registered in both: " + String.join(", ", guests.values()));
    }
}
