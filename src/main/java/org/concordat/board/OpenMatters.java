package org.concordat.board;

import java.util.List;
import java.util.stream.Stream;
import org.concordat.board.TableView.Link;
import org.concordat.consequences.OpenPlan;
import org.concordat.kernel.Period;
import org.concordat.performance.ResultId;

/**
 * What is open about results: queries, and rectification plans that wait for somebody.
 *
 * @param home address of the partnership's pages
 */
record OpenMatters(String home, Queried queried, List<OpenPlan> plans) {

    /** What is open about a council's result, and about the plans of its service level: the pages that say more. */
    List<Link> about(String result) {
        ResultId id = ResultId.parse(result);
        Stream<Link> queries = queried.concerning(id).stream()
                .map(about ->
                        new Link("Open query, " + Words.stage(about.query().stage()), address(result)));
        Stream<Link> open = plans.stream()
                .filter(plan -> concerns(plan, id))
                .map(plan -> new Link(
                        "Rectification plan for "
                                + PeriodChoices.inWords(
                                        Period.parse(plan.period()).orElseThrow()) + ": "
                                + state(plan),
                        address(plan.plan())));
        return Stream.concat(queries, open).toList();
    }

    private static boolean concerns(OpenPlan plan, ResultId id) {
        return plan.council().equals(id.council().value())
                && plan.agreement().equals(id.agreement().value())
                && plan.serviceLevel().equals(id.serviceLevel().value());
    }

    private static String state(OpenPlan plan) {
        return switch (plan.state()) {
            case "submitted" -> "submitted, to be decided";
            case "rejected" -> "rejected, to be submitted again";
            default -> plan.dueOn() == null ? "to be submitted" : "to be submitted by " + Words.day(plan.dueOn());
        };
    }

    private String address(String result) {
        return home + "/results/" + result;
    }
}
