package org.concordat.packs.model;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.concordat.agreements.model.CreditTerms.MoneyText;

/** Packs of results, with all that follows from them. */
final class Packs {

    private static final Instant NOW = Instant.parse("2026-06-20T09:00:00Z");
    private static final LocalDate DAY = LocalDate.parse("2026-05-01");

    private Packs() {}

    static PackResult ratio(String council, String level, int back, int numerator, int denominator) {
        BigDecimal value = denominator == 0
                ? null
                : BigDecimal.valueOf(numerator * 100L).divide(BigDecimal.valueOf(denominator), 2, RoundingMode.HALF_UP);
        return result(
                council,
                level,
                back,
                "ratio",
                BigDecimal.valueOf(numerator),
                BigDecimal.valueOf(denominator),
                value,
                SmallNumbers.in("ratio", "percent", BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator)));
    }

    static PackResult composite(String council, String level, int back) {
        return result(council, "mean-" + level, back, "composite", null, null, BigDecimal.TEN, false);
    }

    private static PackResult result(
            String council,
            String level,
            int back,
            String kind,
            BigDecimal numerator,
            BigDecimal denominator,
            BigDecimal value,
            boolean small) {
        return new PackResult(
                back + "." + council + "." + level,
                council,
                "service",
                "sla",
                level,
                "period-" + back,
                DAY,
                DAY,
                back,
                kind,
                "percent",
                numerator,
                denominator,
                value,
                BigDecimal.valueOf(95),
                value == null ? null : "serious",
                value == null ? null : 2,
                false,
                false,
                false,
                false,
                new PackResult.PackCounts(1, 0, 2),
                null,
                "closed",
                NOW,
                null,
                small,
                false,
                "/v1/there");
    }

    static Pack of(List<PackResult> results) {
        List<String> councils =
                results.stream().map(PackResult::council).distinct().sorted().toList();
        return new Pack(
                "nlc",
                "The partnership",
                "period-0",
                DAY,
                DAY,
                1,
                Pack.EXEMPT,
                NOW,
                List.of(),
                List.of(),
                List.of(),
                results,
                councils.stream().map(council -> standing(council, results)).toList(),
                results.stream().map(Packs::plan).toList(),
                councils.stream().map(council -> trigger(council, results)).toList(),
                List.of(),
                List.of(),
                List.of(),
                new PackCosts("FY2026-27", "planned", 12, 1, money(), money(), List.of(), List.of(), "/v1/there"),
                List.of(),
                List.of(),
                List.of(),
                results.stream().map(Packs::signal).toList());
    }

    private static MoneyText money() {
        return new MoneyText("1.00", "GBP");
    }

    private static PackStanding standing(String council, List<PackResult> results) {
        List<PackResult> own = results.stream()
                .filter(r -> r.council().equals(council) && r.back() == 0)
                .toList();
        return new PackStanding(
                council, sum(own), List.of(), 0, List.of(), null, own.stream().anyMatch(PackResult::restsOnSmall));
    }

    private static int sum(List<PackResult> results) {
        return results.stream()
                .filter(r -> !r.madeOfOthers() && r.points() != null)
                .mapToInt(PackResult::points)
                .sum();
    }

    private static PackPlan plan(PackResult of) {
        return new PackPlan(
                of.id(),
                of.council(),
                "sla",
                of.serviceLevel(),
                of.period(),
                "serious",
                false,
                DAY,
                "due",
                false,
                NOW,
                null,
                of.small(),
                "/v1/there");
    }

    private static PackTrigger trigger(String council, List<PackResult> results) {
        List<PackResult> own =
                results.stream().filter(r -> r.council().equals(council)).toList();
        return new PackTrigger(
                council,
                "sla",
                "t",
                null,
                "points",
                6,
                12,
                sum(own),
                12 - sum(own),
                false,
                null,
                List.of(),
                null,
                own.stream().anyMatch(PackResult::restsOnSmall),
                "/v1/there");
    }

    private static PackSignal signal(PackResult of) {
        return new PackSignal(
                of.id(),
                of.council(),
                "service",
                "sla",
                of.serviceLevel(),
                "All is normal.",
                0,
                of.small(),
                "/v1/there");
    }

    static PackCosts costs(boolean small) {
        return new PackCosts(
                "FY2026-27",
                "planned",
                12,
                1,
                money(),
                money(),
                List.of(new PackCosts.PackPool("pool", "Pool", money(), money(), small, "/v1/there")),
                List.of(new PackCosts.PackShare("a", money(), money())),
                "/v1/there");
    }

    static PackDecision decision(String id, String state) {
        return new PackDecision(
                id, "Title", "Text", "membership", "kettering", false, state, null, null, null, "/v1/there");
    }

    static Pack withCosts(Pack of, PackCosts costs) {
        return with(of, costs, of.decisions());
    }

    static Pack withDecisions(Pack of, List<PackDecision> decisions) {
        return with(of, of.costs(), decisions);
    }

    private static Pack with(Pack of, PackCosts costs, List<PackDecision> decisions) {
        return new Pack(
                of.partnership(),
                of.title(),
                of.period(),
                of.from(),
                of.to(),
                of.revision(),
                of.audience(),
                of.knownOn(),
                of.exemptions(),
                of.councils(),
                of.services(),
                of.results(),
                of.standings(),
                of.plans(),
                of.triggers(),
                of.exclusions(),
                of.reliefs(),
                of.queries(),
                costs,
                of.risks(),
                of.benefits(),
                decisions,
                of.signals());
    }

    /** The same as one whose points tell of the period before. */
    static PackResult after(PackResult of) {
        return new PackResult(
                of.id(),
                of.council(),
                of.service(),
                of.agreement(),
                of.serviceLevel(),
                of.period(),
                of.from(),
                of.to(),
                of.back(),
                of.kind(),
                of.unit(),
                of.numerator(),
                of.denominator(),
                of.value(),
                of.target(),
                of.band(),
                of.points(),
                of.repeat(),
                of.relieved(),
                of.smallSample(),
                of.beddingIn(),
                of.counts(),
                of.without(),
                of.status(),
                of.closedAt(),
                of.suppressed(),
                of.small(),
                true,
                of.explanation());
    }
}
