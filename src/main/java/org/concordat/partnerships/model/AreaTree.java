package org.concordat.partnerships.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;

/**
 * The areas of one council as a tree for every date (rule C6): a moved area's parent has a from date; the past keeps the old tree.
 *
 * @param placements of each area, by from date; before the first of them an area stands directly below the council
 */
public record AreaTree(Map<Slug, List<Placement>> placements) {

    /** A council without areas. */
    public static final AreaTree NONE = new AreaTree(Map.of());

    /** How many areas may stand above one another. */
    public static final int DEEPEST = 12;

    private static final String RULE = "C6";

    /** Orders each area's placements by date. */
    public AreaTree {
        Comparator<Placement> byDate =
                Comparator.comparing(Placement::from, Comparator.nullsFirst(Comparator.naturalOrder()));
        placements = placements.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        e -> e.getValue().stream().sorted(byDate).toList()));
    }

    /** Whether there is such an area. */
    public boolean has(Slug area) {
        return placements.containsKey(area);
    }

    /** The area and those above it on a date, the area first; empty where there is no such area. */
    public List<Slug> path(Slug area, LocalDate on) {
        List<Slug> path = new ArrayList<>();
        for (Slug step = has(area) ? area : null; step != null && path.size() <= DEEPEST; step = parent(step, on)) {
            path.add(step);
        }
        return List.copyOf(path);
    }

    /** The area and all that stand below it on a date: what an area's result is made of. */
    public Set<Slug> withDescendants(Slug area, LocalDate on) {
        return placements.keySet().stream()
                .filter(a -> path(a, on).contains(area))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The areas directly below each area on a date; those directly below the council under null. */
    public Map<Slug, List<Slug>> below(LocalDate on) {
        Map<Slug, List<Slug>> below = new HashMap<>();
        placements.keySet().stream().sorted().forEach(area -> below.computeIfAbsent(
                        parent(area, on), p -> new ArrayList<>())
                .add(area));
        return below;
    }

    /** The areas that have none below them on a date. */
    public Set<Slug> leaves(LocalDate on) {
        Set<Slug> parents = placements.keySet().stream()
                .map(a -> parent(a, on))
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return placements.keySet().stream().filter(a -> !parents.contains(a)).collect(Collectors.toUnmodifiableSet());
    }

    /** The days on which the tree changes, in order. */
    public List<LocalDate> changes() {
        return placements.values().stream()
                .flatMap(List::stream)
                .map(Placement::from)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .toList();
    }

    /**
     * The tree with an area added, or moved from a date on. What was placed from that date or later gives way: the last word holds.
     *
     * @param parent the area above; null directly below the council
     * @param from first day of the placement; null for since ever where the area is new, and for "as before" where the parent is
     *     the area's last one
     * @throws Rejected rule C6: unknown parent, a move without a date, an area below itself on some date, too deep a tree
     */
    public AreaTree with(Slug area, Slug parent, LocalDate from) {
        if (parent != null && !parent.equals(area) && !has(parent)) {
            throw refused("/parent", "There is no area " + parent + " to stand above " + area + ".");
        }
        Map<Slug, List<Placement>> changed = new LinkedHashMap<>(placements);
        changed.put(area, placed(area, parent, from));
        AreaTree tree = new AreaTree(changed);
        Stream.concat(Stream.of(LocalDate.MIN), tree.changes().stream()).forEach(on -> tree.check(area, on));
        return tree;
    }

    private List<Placement> placed(Slug area, Slug parent, LocalDate from) {
        List<Placement> before = placements.getOrDefault(area, List.of());
        if (before.isEmpty()) {
            return List.of(new Placement(parent, from));
        }
        Placement last = before.get(before.size() - 1);
        boolean sameParent = Objects.equals(last.parent(), parent);
        if (from == null && !sameParent) {
            throw refused("/parentFrom", "A moved area says from which day it stands below its new parent.");
        }
        if (from == null || sameParent && last.holdsOn(from)) {
            return before;
        }
        return Stream.concat(before.stream().filter(p -> p.beginsBefore(from)), Stream.of(new Placement(parent, from)))
                .toList();
    }

    private void check(Slug area, LocalDate on) {
        int depth = 1;
        for (Slug step = parent(area, on); step != null; step = parent(step, on)) {
            depth++;
            if (step.equals(area) || depth > DEEPEST) {
                String since = on.equals(LocalDate.MIN) ? "" : " from " + on;
                throw refused(
                        "/parent",
                        step.equals(area)
                                ? area + " would stand below itself" + since + "."
                                : area + " would stand deeper than " + DEEPEST + " areas" + since + ".");
            }
        }
    }

    private Slug parent(Slug area, LocalDate on) {
        Placement holding = Placement.TOP;
        for (Placement placement : placements.getOrDefault(area, List.of())) {
            holding = placement.holdsOn(on) ? placement : holding;
        }
        return holding.parent();
    }

    private static Rejected refused(String pointer, String detail) {
        return Rejected.rule(RULE, detail, new Fault(pointer, detail));
    }
}
