package org.concordat.intake.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Slug;

/** Refuses cases of what the partnership does not know (rules C5, C6, C7). */
public final class CaseRules {

    /**
     * A service, as a sender of its cases needs to know it.
     *
     * @param attributes names that its cases may carry: the allow-list
     */
    public record KnownService(Set<String> attributes) {}

    /**
     * A council, as a sender of its cases needs to know it.
     *
     * @param hasArea whether it has an area of that name
     * @param sends whether the caller is the side that sends the cases of a service for it (rule C7)
     */
    public record KnownCouncil(Predicate<Slug> hasArea, Predicate<Slug> sends) {}

    /** What the partnership knows, as far as the caller may see. */
    public interface Known {

        /** A service of the catalogue. */
        Optional<KnownService> service(Slug slug);

        /** A council whose cases the caller may see. */
        Optional<KnownCouncil> council(Slug slug);
    }

    private final Known known;

    /** Rules over what one caller knows. */
    public CaseRules(Known known) {
        this.known = known;
    }

    /** What is wrong with a case; empty where nothing is. */
    public List<Fault> faults(CaseRow row) {
        Optional<KnownService> service = known.service(row.service());
        Optional<KnownCouncil> council = known.council(row.council());
        if (service.isPresent() && council.isPresent() && fits(row, service.get(), council.get())) {
            return List.of();
        }
        List<Fault> faults = new ArrayList<>();
        if (service.isEmpty()) {
            faults.add(new Fault("/service", "there is no service " + row.service()));
        }
        if (council.isEmpty()) {
            faults.add(new Fault("/council", "there is no council " + row.council() + " for you here"));
        }
        council.filter(c -> !knowsArea(row, c))
                .ifPresent(
                        c -> faults.add(new Fault("/area", "there is no area " + row.area() + " in " + row.council())));
        if (service.isPresent()) {
            council.filter(c -> !c.sends().test(row.service()))
                    .ifPresent(c -> faults.add(new Fault(
                            "/service",
                            "cases of " + row.service() + " for " + row.council() + " are sent by the other side")));
        }
        service.ifPresent(s -> row.attributes().keySet().stream()
                .filter(name -> !s.attributes().contains(name))
                .sorted()
                .map(name -> new Fault(
                        CaseReader.pointer("/attributes", name), "is not an attribute that the service allows"))
                .forEach(faults::add));
        return faults;
    }

    private static boolean fits(CaseRow row, KnownService service, KnownCouncil council) {
        return knowsArea(row, council)
                && council.sends().test(row.service())
                && service.attributes().containsAll(row.attributes().keySet());
    }

    private static boolean knowsArea(CaseRow row, KnownCouncil council) {
        return row.area() == null || council.hasArea().test(row.area());
    }
}
