package org.concordat.cells.model;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;

/**
 * Which partnerships and organisations belong together: those that have rows in common, and whoever has with them. A partnership lies whole in
 * one cell, and so does everything of an organisation that a cell holds.
 *
 * @param partnerships with all their organisations
 * @param organisations with all their partnerships
 */
public record Connected(SortedSet<UUID> partnerships, SortedSet<UUID> organisations) {

    /** That a partnership has a row which names an organisation. */
    public record Link(UUID partnership, UUID organisation) {}

    /** All that is connected with some organisations, in however many steps. */
    public static Connected with(Collection<UUID> organisations, Collection<Link> links) {
        Map<UUID, Set<UUID>> partnershipsOf = new HashMap<>();
        Map<UUID, Set<UUID>> organisationsOf = new HashMap<>();
        for (Link link : links) {
            partnershipsOf
                    .computeIfAbsent(link.organisation(), organisation -> new TreeSet<>())
                    .add(link.partnership());
            organisationsOf
                    .computeIfAbsent(link.partnership(), partnership -> new TreeSet<>())
                    .add(link.organisation());
        }
        Connected found = new Connected(new TreeSet<>(), new TreeSet<>(organisations));
        Set<UUID> next = found.organisations();
        while (!next.isEmpty()) {
            Set<UUID> reached = new TreeSet<>();
            for (UUID organisation : next) {
                for (UUID partnership : partnershipsOf.getOrDefault(organisation, Set.of())) {
                    if (found.partnerships().add(partnership)) {
                        reached.addAll(organisationsOf.getOrDefault(partnership, Set.of()));
                    }
                }
            }
            reached.removeAll(found.organisations());
            found.organisations().addAll(reached);
            next = reached;
        }
        return found;
    }
}
