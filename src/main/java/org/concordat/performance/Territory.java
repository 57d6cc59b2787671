package org.concordat.performance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.concordat.agreements.model.EffectiveLevel;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.model.AreaTree;
import org.concordat.performance.model.Parcel;

/**
 * What a row is about, as far as the service level is in force there.
 *
 * @param whole all of it; empty where it is in force nowhere
 * @param units what is one scoring unit (rules B6, B8)
 */
record Territory(Optional<Parcel> whole, Map<LevelsOfRow.Unit, Unit> units) {

    /** The service level as it applies for an area, and the scoring unit that the area is in. */
    record Held(LevelsOfRow.Unit unit, EffectiveLevel level) {

        /** That of an area, or of the council as a whole (null). */
        static Optional<Held> of(LevelsOfRow levels, Slug area) {
            return levels.unit(area).map(unit -> new Held(unit, levels.of(area).orElseThrow()));
        }
    }

    /**
     * A scoring unit.
     *
     * @param held as it applies in the first of its areas
     */
    record Unit(Parcel parcel, Held held) {

        /** The whole areas in it; null stands for the rest of the council. */
        List<String> areas() {
            return texts(parcel.areas());
        }
    }

    /** @param inForce how the service level applies for an area, or for the council as a whole (null); empty where it does not */
    static Territory of(ResultRow row, AreaTree tree, Function<Slug, Optional<Held>> inForce) {
        Slug root = row.area().orElse(null);
        Map<Slug, List<Slug>> below = tree.below(row.period().last());
        Set<Slug> leftToLeaves = row.remainder() ? tree.leaves(row.period().last()) : Set.of();
        Function<Slug, Optional<Held>> inRow =
                area -> area != null && leftToLeaves.contains(area) ? Optional.empty() : inForce.apply(area);
        Map<Boolean, Parcel> whole =
                Parcel.divide(root, area -> inRow.apply(area).map(held -> true), below);
        Map<LevelsOfRow.Unit, Unit> units = new LinkedHashMap<>();
        Parcel.divide(root, area -> inRow.apply(area).map(Held::unit), below)
                .forEach((unit, parcel) -> units.put(
                        unit,
                        new Unit(parcel, inForce.apply(parcel.areas().get(0)).orElseThrow())));
        return new Territory(Optional.ofNullable(whole.get(true)), units);
    }

    /** The slugs of areas; null stays null. */
    static List<String> texts(List<Slug> areas) {
        List<String> texts = new ArrayList<>();
        areas.forEach(area -> texts.add(area == null ? null : area.value()));
        return texts;
    }
}
