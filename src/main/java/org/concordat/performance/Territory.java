package org.concordat.performance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.concordat.agreements.model.EffectiveLevel;
import org.concordat.agreements.model.VersionText.BandText;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.model.AreaTree;
import org.concordat.performance.model.Parcel;

/**
 * What a row is about, as far as the service level is in force there.
 *
 * @param whole all of it; empty where it is in force nowhere
 * @param units by ladder, what shares it (rule B8)
 */
record Territory(Optional<Parcel> whole, Map<List<BandText>, Unit> units) {

    /**
     * What shares a ladder.
     *
     * @param level as it applies in the first of its areas
     */
    record Unit(Parcel parcel, EffectiveLevel level) {

        /** The whole areas in it; null stands for the rest of the council. */
        List<String> areas() {
            return texts(parcel.areas());
        }
    }

    /** @param inForce the service level as it applies for an area, or for the council as a whole (null) */
    static Territory of(ResultRow row, AreaTree tree, Function<Slug, Optional<EffectiveLevel>> inForce) {
        Slug root = row.area().orElse(null);
        Map<Slug, List<Slug>> below = tree.below(row.period().last());
        Set<Slug> leftToLeaves = row.remainder() ? tree.leaves(row.period().last()) : Set.of();
        Function<Slug, Optional<EffectiveLevel>> inRow =
                area -> area != null && leftToLeaves.contains(area) ? Optional.empty() : inForce.apply(area);
        Map<Boolean, Parcel> whole =
                Parcel.divide(root, area -> inRow.apply(area).map(level -> true), below);
        Map<List<BandText>, Unit> units = new LinkedHashMap<>();
        Parcel.divide(root, area -> inRow.apply(area).map(EffectiveLevel::bands), below)
                .forEach((bands, parcel) -> inForce.apply(parcel.areas().get(0))
                        .ifPresent(level -> units.put(bands, new Unit(parcel, level))));
        return new Territory(Optional.ofNullable(whole.get(true)), units);
    }

    /** The slugs of areas; null stays null. */
    static List<String> texts(List<Slug> areas) {
        List<String> texts = new ArrayList<>();
        areas.forEach(area -> texts.add(area == null ? null : area.value()));
        return texts;
    }
}
