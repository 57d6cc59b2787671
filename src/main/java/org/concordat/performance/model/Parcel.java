package org.concordat.performance.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.concordat.kernel.Slug;

/**
 * What belongs to one thing, such as a ladder, of a council or an area: whole areas, less those within them that belong to another.
 * So what is known of each area, all below it included, is known of a parcel by adding and taking away.
 *
 * @param areas whole areas that are in it; null for the council as a whole
 * @param without areas within those, or within areas taken out of them, that are not
 */
public record Parcel(List<Slug> areas, List<Slug> without) {

    private static final Parcel NOTHING = new Parcel(List.of(), List.of());

    /** Keeps copies, so that a parcel never changes. */
    public Parcel {
        areas = Collections.unmodifiableList(new ArrayList<>(areas));
        without = List.copyOf(without);
    }

    /**
     * Divides an area, or the council, among what its parts belong to.
     *
     * @param root the area; null for the council
     * @param belongs to what an area belongs as far as the areas below it do not belong elsewhere; empty for nowhere
     * @param below the areas directly below each area, and below the council (null)
     */
    public static <K> Map<K, Parcel> divide(
            Slug root, Function<Slug, Optional<K>> belongs, Map<Slug, List<Slug>> below) {
        Map<K, Parcel> parcels = new LinkedHashMap<>();
        new Division<>(belongs, below, parcels).visit(root, Optional.empty());
        return parcels;
    }

    private static List<Slug> and(List<Slug> areas, Slug one) {
        List<Slug> all = new ArrayList<>(areas);
        all.add(one);
        return all;
    }

    private record Division<K>(
            Function<Slug, Optional<K>> belongs, Map<Slug, List<Slug>> below, Map<K, Parcel> parcels) {

        void visit(Slug area, Optional<K> above) {
            Optional<K> own = belongs.apply(area);
            if (!own.equals(above)) {
                above.ifPresent(key -> put(key, parcel -> new Parcel(parcel.areas, and(parcel.without, area))));
                own.ifPresent(key -> put(key, parcel -> new Parcel(and(parcel.areas, area), parcel.without)));
            }
            below.getOrDefault(area, List.of()).forEach(under -> visit(under, own));
        }

        private void put(K key, Function<Parcel, Parcel> changed) {
            parcels.put(key, changed.apply(parcels.getOrDefault(key, NOTHING)));
        }
    }
}
