package org.concordat.agreements.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.concordat.catalogue.model.LimitText;
import org.concordat.kernel.Slug;

/**
 * The text of one version of an agreement, as both sides sign it. Whether it holds together is for {@link TermsRules} to say.
 *
 * @param commences first day, inclusive
 * @param expires last day, inclusive; null for none
 * @param reviewMonths how often it is reviewed; null for not stated
 * @param noticeMonths how long before its end notice is given; null for not stated
 * @param credits null for none (rule B3)
 * @param consequences null for the rules' own
 * @param procedures null for the rules' own
 */
public record VersionText(
        LocalDate commences,
        LocalDate expires,
        Integer reviewMonths,
        Integer noticeMonths,
        List<ScopeLine> scope,
        List<ServiceLevel> serviceLevels,
        CostTerms cost,
        CreditTerms credits,
        ConsequenceTerms consequences,
        ProcedureTerms procedures,
        List<Variation> variations) {

    /** Lists that were left out are empty. */
    public VersionText {
        scope = listed(scope);
        serviceLevels = listed(serviceLevels);
        variations = listed(variations);
    }

    static <T> List<T> listed(List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }

    /** The service level of that ref. */
    public Optional<ServiceLevel> serviceLevel(String ref) {
        return serviceLevels.stream().filter(l -> ref.equals(l.ref())).findFirst();
    }

    /**
     * The same terms as they stand on the day it commences, from another day on for ever: for a preview on the past (rule V5).
     *
     * @param from first day
     */
    public VersionText asOnItsFirstDay(LocalDate from) {
        List<Variation> standing = variations.stream()
                .filter(v -> v.holdsOn(commences))
                .map(v -> new Variation(v.ref(), v.areas(), from, null, v.localNeed(), v.changes()))
                .toList();
        return new VersionText(
                from,
                null,
                reviewMonths,
                noticeMonths,
                scope,
                serviceLevels,
                cost,
                credits,
                consequences,
                procedures,
                standing);
    }

    /** Whether a service level has this measure. */
    public boolean isMeasuredBy(Slug measure) {
        return serviceLevels.stream().anyMatch(level -> measure.value().equals(level.measure()));
    }

    /** Whether its scope names a service. */
    public boolean covers(Slug service) {
        return services().anyMatch(service.value()::equals);
    }

    /** The services that the agreement covers. */
    public Stream<String> services() {
        return scope.stream()
                .map(ScopeLine::service)
                .filter(java.util.Objects::nonNull)
                .distinct();
    }

    /** What a service includes and excludes, and what the council owes to it. */
    public record ScopeLine(String service, List<String> included, List<String> excluded, List<String> councilDuties) {
        /** Lists that were left out are empty. */
        public ScopeLine {
            included = listed(included);
            excluded = listed(excluded);
            councilDuties = listed(councilDuties);
        }
    }

    /**
     * A measure with its target.
     *
     * @param ref the same over the versions of one agreement
     * @param dimension {@code level} or {@code quality}
     * @param period at which consequences arise: {@code month}, {@code quarter}, {@code year}
     * @param weight for composite scores only (rule B8); null counts as 1
     */
    public record ServiceLevel(
            String ref,
            String service,
            String measure,
            String dimension,
            LimitText limit,
            String period,
            Integer weight,
            List<BandText> bands) {
        /** A ladder that was left out has no rungs. */
        public ServiceLevel {
            bands = listed(bands);
        }
    }

    /** How the cost is borne; kept as written. */
    public record CostTerms(String basis, String pool) {}

    /**
     * What is different in named areas, or from a date on (rule V4).
     *
     * @param areas in which it holds; none for the council as a whole, such as a target that rises from a date on
     * @param localNeed why; every variation states it
     */
    public record Variation(
            String ref, List<String> areas, LocalDate from, LocalDate to, String localNeed, List<Change> changes) {
        /** Lists that were left out are empty. */
        public Variation {
            areas = listed(areas);
            changes = listed(changes);
        }

        /** Whether it holds on a date. */
        public boolean holdsOn(LocalDate on) {
            return !on.isBefore(from) && (to == null || !on.isAfter(to));
        }

        /** Whether it and another hold on some day together. */
        public boolean overlaps(Variation other) {
            return (to == null || !other.from.isAfter(to)) && (other.to == null || !from.isAfter(other.to));
        }
    }

    /**
     * What a variation changes of one service level; null attributes stay as they were.
     *
     * @param removed true takes the service level out of the scope of the areas
     */
    public record Change(String serviceLevel, LimitText limit, List<BandText> bands, Integer weight, Boolean removed) {}

    /**
     * A rung of a ladder (rule B1).
     *
     * @param limit at which the band is reached; null on the last rung and where {@code range} is given
     * @param range in which the band is reached, both ends in, where the direction is {@code within-range}
     * @param points null counts as 0
     */
    public record BandText(String band, java.math.BigDecimal limit, Range range, Integer points) {}

    /** Two ends, both in. */
    public record Range(java.math.BigDecimal from, java.math.BigDecimal to) {}
}
