package org.concordat.governance.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
        return isAs(other) && meets(other) && (twice || two);
    }

    /** Whether it is of the same activity: how that is spelt makes no other. */
    private boolean isAs(Part other) {
        return spelt().equals(other.spelt());
    }

    private String spelt() {
        return activity.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
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

    /** Parts as they are where another takes an organisation's place; what that is already on some of the days, it is on all of them. */
    public static List<Part> passed(List<Part> parts, String predecessor, String successor, LocalDate day) {
        List<Part> passed = new ArrayList<>();
        for (Part part : parts) {
            part.passed(predecessor, successor, day).forEach(next -> add(passed, next));
        }
        return passed;
    }

    /** Adds a part, as one with those which say the same of days that it has. */
    private static void add(List<Part> parts, Part next) {
        Part whole = next;
        int at = parts.size();
        for (int i = parts.size() - 1; i >= 0; i--) {
            if (whole.repeats(parts.get(i))) {
                whole = whole.with(parts.remove(i));
                at = i;
            }
        }
        parts.add(at, whole);
    }

    private boolean repeats(Part other) {
        return isAs(other) && organisation.equals(other.organisation) && role.equals(other.role) && meets(other);
    }

    private Part with(Part other) {
        LocalDate last = to == null || other.to == null ? null : to.isAfter(other.to) ? to : other.to;
        return new Part(activity, organisation, role, from.isBefore(other.from) ? from : other.from, last);
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
