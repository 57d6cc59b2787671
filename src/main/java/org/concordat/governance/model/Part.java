package org.concordat.governance.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.concordat.kernel.Fault;

/**
 * What an organisation is to an activity of a service, from a day to another: responsible, accountable, consulted, informed.
 *
 * @param to last day, inclusive; null for none
 */
public record Part(String activity, String organisation, String role, LocalDate from, LocalDate to) {

    private static final String ACCOUNTABLE = "accountable";

    /** Whether it holds on a day. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }

    private boolean meets(Part other) {
        return (to == null || !other.from.isAfter(to)) && (other.to == null || !from.isAfter(other.to));
    }

    private boolean clashes(Part other) {
        boolean twice = organisation.equals(other.organisation) && role.equals(other.role);
        boolean two = role.equals(ACCOUNTABLE) && other.role.equals(ACCOUNTABLE);
        return activity.equals(other.activity) && meets(other) && (twice || two);
    }

    /** What becomes of it where from a day on another takes an organisation's place: what was before stays. */
    public List<Part> passed(String predecessor, String successor, LocalDate day) {
        boolean lasts = to == null || !to.isBefore(day);
        if (!organisation.equals(predecessor) || !lasts) {
            return List.of(this);
        }
        LocalDate first = from.isBefore(day) ? day : from;
        Part passed = new Part(activity, successor, role, first, to);
        return first.equals(from)
                ? List.of(passed)
                : List.of(new Part(activity, organisation, role, from, day.minusDays(1)), passed);
    }

    /** Parts as they are where another takes an organisation's place; what that is already, it is not made twice. */
    public static List<Part> passed(List<Part> parts, String predecessor, String successor, LocalDate day) {
        List<Part> passed = new ArrayList<>();
        for (Part part : parts) {
            for (Part next : part.passed(predecessor, successor, day)) {
                boolean is = !next.equals(part)
                        && next.organisation.equals(successor)
                        && parts.stream().anyMatch(next::isWithin);
                if (!is) {
                    passed.add(next);
                }
            }
        }
        return passed;
    }

    private boolean isWithin(Part other) {
        return activity.equals(other.activity)
                && organisation.equals(other.organisation)
                && role.equals(other.role)
                && !from.isBefore(other.from)
                && (other.to == null || to != null && !to.isAfter(other.to));
    }

    /** What does not hold together: one is accountable for an activity at a time, nobody is named twice, days are in order. */
    public static List<Fault> faults(List<Part> parts) {
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (part.to != null && part.to.isBefore(part.from)) {
                faults.add(new Fault("/parts/" + i + "/to", "is not before from"));
            }
            if (parts.subList(0, i).stream().anyMatch(part::clashes)) {
                faults.add(new Fault(
                        "/parts/" + i + "/role",
                        part.role.equals(ACCOUNTABLE)
                                ? "is one organisation's at a time; another is accountable for the activity on the same days"
                                : "is the organisation's already on the same days"));
            }
        }
        return faults;
    }
}
