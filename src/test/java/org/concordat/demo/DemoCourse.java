package org.concordat.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;

/**
 * What happened in the demo partnership once its cases were known, as each party would do it: a case is excluded and a month
 * relieved by agreement, the board's secretary closes all but the last quarter, the unit submits the plans that serious failure
 * needs, Kettering queries a result, the unit keeps its books ({@link DemoCosts}), the councils agree how cost is shared
 * ({@link DemoSharing}) and are billed ({@link DemoBills}); what each would pay alone is
 * known ({@link DemoFairness}), what the partnership is for and what may go wrong ({@link DemoBenefits}), what is done about what
 * lasts ({@link DemoStory}), the board meets ({@link DemoGovernance}) and is told by its packs ({@link DemoPacks}). Beside it a second partnership is founded ({@link DemoEnterprise}). Each step is taken once, so that an
 * interrupted start goes on where it ended.
 */
record DemoCourse(DemoApi api, DemoDirectory directory, Optional<DemoPast> past, Consumer<String> say) {

    private static final String HERE = "/v1/partnerships/" + DemoSeed.PARTNERSHIP;
    private static final String UNIT = DemoOrganisation.UNIT.slug();
    private static final String BOARD = DemoOrganisation.BOARD.slug();
    private static final String COUNCIL = "kettering";
    private static final String RELIEVED = "northampton";

    /** The month in which the failure was worst, the last one that is closed. */
    static final String WORST_MONTH = "2025-12";

    private static final String PLAN = """
            {"cause":"Two of five officers had left.","effect":"Applicants waited longer than was agreed.",
             "steps":[{"what":"Two officers of another council help out","owner":"Head of licensing","by":"2026-12-31"}]}""";

    private static final String WORST_RESULT = WORST_MONTH + "." + COUNCIL + ".sla-" + COUNCIL + ".premises-in-time";
    private static final String OVERDUE_PLAN = "2025-11." + COUNCIL + ".sla-" + COUNCIL + ".taxi-in-time";
    private static final List<String> CLOSED = List.of("FY2024-25", "FY2025-26-Q1", "FY2025-26-Q2", "FY2025-26-Q3");
    /** Plans of failures from this month on are still to be submitted. */
    private static final String UNPLANNED_FROM = "2025-11";

    void run() {
        once("exclusion", this::exclude);
        once("relief", this::relieve);
        once("appointment", this::appoint);
        CLOSED.forEach(period -> once("closure-" + period, () -> close(period)));
        once("plans", this::plan);
        once("overdue", () -> past.ifPresent(p -> p.setBack(OVERDUE_PLAN)));
        once("query", this::query);
        once("costs", () -> new DemoCosts(api).keep());
        once("sharing", () -> new DemoSharing(api).agree());
        once("bills", () -> new DemoBills(api).issue());
        once("fairness", () -> new DemoFairness(api).tell());
        once("enterprise", () -> new DemoEnterprise(api).found(new DemoSeed(api, directory, say)));
        once("story", () -> new DemoStory(api).tell(LocalDate.now(ZoneId.of("Europe/London"))));
        once("governance", () -> new DemoGovernance(api).decide());
        once("benefits", () -> new DemoBenefits(api).tell());
        once("packs", () -> new DemoPacks(api).publish());
    }

    private void once(String step, Runnable take) {
        if (!directory.isDone(step)) {
            take.run();
            directory.done(step);
        }
    }

    /** The unit proposes to leave a late case out; Kettering agrees. */
    private void exclude() {
        JsonNode cases = api.as(COUNCIL, "reader")
                .get(HERE + "/results/" + WORST_RESULT + "/explanation/cases?limit=200")
                .get("items");
        String late = StreamSupport.stream(cases.spliterator(), false)
                .filter(each -> each.get("standing").asText().equals("missed"))
                .map(each -> each.get("ref").asText())
                .findFirst()
                .orElseThrow();
        agreed("exclusions", COUNCIL, """
                {"council":"%s","service":"premises-licensing","serviceLevel":"premises-in-time","ref":"%s",
                 "reason":"The fire service's register was down, so nobody could consult it in time."}""".formatted(COUNCIL, late));
    }

    /** The unit proposes to excuse a month of Northampton; Northampton agrees. */
    private void relieve() {
        agreed("reliefs", RELIEVED, """
                {"council":"%s","agreement":"sla-%s","serviceLevel":"taxi-in-time","period":"%s","ground":"council-failure",
                 "reason":"The council's garage tested no vehicles for two weeks."}""".formatted(RELIEVED, RELIEVED, WORST_MONTH));
    }

    private void agreed(String what, String council, String proposal) {
        api.as(UNIT, "officer").postOnce(HERE + "/" + what, proposal);
        DemoApi.Caller officer = api.as(council, "officer");
        for (JsonNode each : officer.get(HERE + "/" + what + "?state=proposed").get("items")) {
            officer.postOnce(HERE + "/" + what + "/" + each.get("id").asText() + "/decisions", """
                            {"accepted":true,"reason":"We have seen what proves it."}""");
        }
    }

    /** The secretary is a client; the chair and the auditor are people, known by the name they sign in with. */
    private void appoint() {
        new DemoSeed(api, directory, say).register(DemoOrganisation.AUDITOR);
        appoint("secretary", BOARD, BOARD + "-board-secretary", "board-secretary");
        appoint("chair", BOARD, "chair", "board-member");
        appoint("auditor", DemoOrganisation.AUDITOR.slug(), "auditor", "auditor");
    }

    private void appoint(String name, String organisation, String subject, String role) {
        api.as("operator", "operator").putOnce(HERE + "/appointments/" + name, """
                        {"issuer":"%s","subject":"%s","role":"%s","from":"2024-04-01"}""".formatted(
                        api.issuers().issuer(organisation), subject, role));
    }

    private void close(String period) {
        api.as(BOARD, "board-secretary").postOnce(HERE + "/periods/" + period + "/closure", "{}");
    }

    /** The unit submits the older plans, and each council accepts its own. */
    private void plan() {
        DemoApi.Caller manager = api.as(UNIT, "manager");
        for (JsonNode plan : older(manager, "due")) {
            String content = DemoStory.isAbout(plan) ? DemoStory.PLAN : PLAN;
            manager.replace(path(plan) + "/content", plan.get("revision").asInt(), content);
        }
        for (JsonNode plan : older(manager, "submitted")) {
            api.as(plan.get("council").asText(), "officer").postOnce(path(plan) + "/decisions", """
                            {"accepted":true,"reason":"Agreed.","revision":%d}""".formatted(
                            plan.get("revision").asInt()));
        }
        say.accept("Closed all months up to " + WORST_MONTH + ", with the plans that serious failure needs.");
    }

    private static List<JsonNode> older(DemoApi.Caller manager, String state) {
        JsonNode plans = manager.get(HERE + "/rectification-plans?limit=200&state=" + state)
                .get("items");
        return StreamSupport.stream(plans.spliterator(), false)
                .filter(plan -> plan.get("period").asText().compareTo(UNPLANNED_FROM) < 0)
                .toList();
    }

    private static String path(JsonNode plan) {
        return HERE + "/rectification-plans/" + plan.get("plan").asText();
    }

    /** Kettering does not believe the figure of its worst month. */
    private void query() {
        api.as(COUNCIL, "officer").postOnce(HERE + "/queries", """
                {"result":"%s","reason":"Three applications were withdrawn, and should not count as late."}""".formatted(WORST_RESULT));
    }
}
