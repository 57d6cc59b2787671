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
