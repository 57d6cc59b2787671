package org.concordat.performance;

import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Period;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** What a caller asks for in the query of a list of results. */
record Asked(
        @Parameter(description = "A month, quarter or financial year: 2026-04, FY2026-27-Q1, FY2026-27.")
        @QueryParam("period")
        Period period,

        @Parameter(description = "Instead of period: the first of several periods of one length.") @QueryParam("from")
        Period from,

        @Parameter(description = "With from: the last of the periods, at most 36.") @QueryParam("to")
        Period to,

        @Parameter(description = "Only this council.") @QueryParam("council")
        Slug council,

        @Parameter(description = "Only this area, its descendants included.") @QueryParam("area")
        Slug area,

        @Parameter(description = "Only this service.") @QueryParam("service")
        Slug service,

        @Parameter(description = "Only this service level.") @QueryParam("serviceLevel")
        Slug serviceLevel,

        @Parameter(
                description =
                        "Dimensions divided by commas: council and serviceLevel always, area where areas are asked for, period"
                                + " for the months of the period; service changes nothing.")
        @QueryParam("by")
        @DefaultValue("council,serviceLevel")
        String by,

        @Parameter(description = "leaf: parts that add up, the remainder as area null (rule C6).")
        @QueryParam("areas")
        @Pattern(regexp = "leaf")
        String areas,

        @Parameter(description = ResultResource.AS_OF) @QueryParam("asOf")
        Instant asOf,

        @Parameter(description = ResultResource.KNOWN_ON) @QueryParam("knownOn")
        Instant knownOn) {

    /** How many periods can be asked for at once: three years of months. */
    private static final int MOST_PERIODS = 36;

    private static final Set<String> DIMENSIONS = Set.of("council", "area", "service", "serviceLevel", "period");

    /** @param known up to when records count */
    ResultQuery query(Instant now, Instant known) {
        Set<String> groups = groups();
        return new ResultQuery(
                periods(groups),
                council,
                area,
                service,
                serviceLevel,
                groups,
                areas != null,
                asOf == null ? now : asOf,
                known);
    }

    private Set<String> groups() {
        Set<String> groups = new TreeSet<>(List.of(by.split(",")));
        if (!DIMENSIONS.containsAll(groups) || !groups.contains("council") || !groups.contains("serviceLevel")) {
            throw Rejected.malformed(
                    "A result is about a council and a service level.",
                    new Fault("by", "holds council and serviceLevel, and may hold area, service and period"));
        }
        return groups;
    }

    private List<Period> periods(Set<String> groups) {
        boolean range = from != null || to != null;
        if (range == (period != null)) {
            throw Rejected.malformed(
                    "Results are asked for one period, or from one to another.",
                    new Fault("period", "is given, or from and to are"));
        }
        if (!range) {
            return groups.contains("period") ? period.months().toList() : List.of(period);
        }
        boolean ordered = from != null && to != null && from.length() == to.length() && from.compareTo(to) <= 0;
        List<Period> periods = ordered
                ? Stream.iterate(from, p -> p.compareTo(to) <= 0, Period::next)
                        .limit(MOST_PERIODS + 1L)
                        .toList()
                : List.of();
        if (periods.isEmpty() || periods.size() > MOST_PERIODS) {
            throw Rejected.malformed(
                    "The periods cannot be listed.",
                    new Fault("to", "is of the same length as from, not before it, and at most the 36th period"));
        }
        return periods;
    }
}
