package org.concordat.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.concordat.agreements.model.CreditTerms.MoneyText;
import org.concordat.packs.model.PackPlan;
import org.concordat.packs.model.PackPlan.PackPlanText;
import org.concordat.packs.model.PackPlan.PackStep;
import org.concordat.packs.model.PackQueries;
import org.concordat.packs.model.PackQueries.PackQuery;
import org.concordat.packs.model.PackStanding;
import org.concordat.packs.model.PackStanding.PackCredit;
import org.concordat.packs.model.PackStanding.PackFailures;
import org.concordat.packs.model.PackTrigger;
import org.concordat.packs.model.PackTrigger.PackCounted;

/** Rows of the sheets of a pack: what is a list within an item has a sheet of its own, whose rows name the item. */
final class PackRows {

    private PackRows() {}

    /** What a council's service levels come to. */
    record Standing(String council, Integer points, Integer repeats, Boolean suppressed, Boolean small) {
        static Standing of(PackStanding of) {
            return new Standing(of.council(), of.points(), of.repeats(), of.suppressed(), of.small());
        }
    }

    /** How many scoring units of a council reached a band. */
    record Failure(String council, String band, int units) {
        static Stream<Failure> of(PackStanding of) {
            return each(of.failed())
                    .map((PackFailures failed) -> new Failure(of.council(), failed.band(), failed.units()));
        }
    }

    /** What is credited to a council. */
    record Credit(String council, String agreement, String period, MoneyText amount, String explanation) {
        static Stream<Credit> of(PackStanding of) {
            return each(of.credits())
                    .map((PackCredit credit) -> new Credit(
                            of.council(), credit.agreement(), credit.period(), credit.amount(), credit.explanation()));
        }
    }

    /** A rectification plan. */
    record Plan(
            String plan,
            String council,
            String agreement,
            String serviceLevel,
            String period,
            String band,
            Boolean repeat,
            LocalDate dueOn,
            String state,
            boolean overdue,
            Instant since,
            String cause,
            String effect,
            Boolean small,
            String address) {
        static Plan of(PackPlan of) {
            Optional<PackPlanText> said = Optional.ofNullable(of.said());
            return new Plan(
                    of.plan(),
                    of.council(),
                    of.agreement(),
                    of.serviceLevel(),
                    of.period(),
                    of.band(),
                    of.repeat(),
                    of.dueOn(),
                    of.state(),
                    of.overdue(),
                    of.since(),
                    said.map(PackPlanText::cause).orElse(null),
                    said.map(PackPlanText::effect).orElse(null),
                    of.small(),
                    of.address());
        }
    }

    /** A step of a plan. */
    record Step(String plan, String council, int step, String what, String owner, LocalDate by) {
        static Stream<Step> of(PackPlan of) {
            List<PackStep> steps = of.said() == null ? List.of() : of.said().steps();
            return IntStream.range(0, steps.size())
                    .mapToObj(i -> new Step(
                            of.plan(),
                            of.council(),
                            i + 1,
                            steps.get(i).what(),
                            steps.get(i).owner(),
                            steps.get(i).by()));
        }
    }

    /** How far a trigger is. */
    record Trigger(
            String council,
            String agreement,
            String trigger,
            String serviceLevel,
            String counts,
            int lastPeriods,
            int threshold,
            Integer sum,
            Integer distance,
            Boolean reached,
            String consequence,
            Boolean suppressed,
            Boolean small,
            String address) {
        static Trigger of(PackTrigger of) {
            return new Trigger(
                    of.council(),
                    of.agreement(),
                    of.trigger(),
                    of.serviceLevel(),
                    of.counts(),
                    of.lastPeriods(),
                    of.threshold(),
                    of.sum(),
                    of.distance(),
                    of.reached(),
                    of.consequence(),
                    of.suppressed(),
                    of.small(),
                    of.address());
        }
    }

    /** What one of the periods of a trigger counts for. */
    record Counted(
            String council,
            String agreement,
            String trigger,
            String serviceLevel,
            String period,
            int count,
            String status) {
        static Stream<Counted> of(PackTrigger of) {
            return each(of.periods())
                    .map((PackCounted counted) -> new Counted(
                            of.council(),
                            of.agreement(),
                            of.trigger(),
                            of.serviceLevel(),
                            counted.period(),
                            counted.count(),
                            counted.status()));
        }
    }

    /** How many queries a council has. */
    record Queries(
            String council,
            int open,
            int disputes,
            int overdue,
            int raised,
            int upheld,
            int notUpheld,
            int withdrawn,
            String address) {
        static Queries of(PackQueries of) {
            return new Queries(
                    of.council(),
                    of.open(),
                    of.disputes(),
                    of.overdue(),
                    of.raised(),
                    of.upheld(),
                    of.notUpheld(),
                    of.withdrawn(),
                    of.address());
        }
    }

    /** One query. */
    record Query(
            String council,
            String query,
            String result,
            String state,
            String stage,
            Instant raisedAt,
            LocalDate due,
            boolean overdue,
            Instant decidedAt,
            String address) {
        static Stream<Query> of(PackQueries of) {
            return each(of.items())
                    .map((PackQuery query) -> new Query(
                            of.council(),
                            query.query(),
                            query.result(),
                            query.state(),
                            query.stage(),
                            query.raisedAt(),
                            query.due(),
                            query.overdue(),
                            query.decidedAt(),
                            query.address()));
        }
    }

    private static <T> Stream<T> each(List<T> items) {
        return items == null ? Stream.empty() : items.stream();
    }
}
