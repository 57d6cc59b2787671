package org.concordat.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;

/**
 * What the parties make of the one thing that went wrong and lasts: premises of Burton Latimer are decided late since an officer left. The
 * unit says why and what it does, names the risk, and proposes other terms, which the next meeting is to decide ({@link DemoGovernance}).
 * src/site/markdown/demo.md tells it to people.
 */
record DemoStory(DemoApi api) {

    private static final String HERE = "/v1/partnerships/" + DemoSeed.PARTNERSHIP;
    private static final String SERVICE_LEVEL = "premises-in-time";

    /** As a decision names the terms that are proposed. */
    static final String PROPOSED = "kettering.sla-kettering/2";

    static final String PLAN = """
            {"cause":"The officer for Burton Latimer left in June 2025, and nobody has applied for the post.",
             "effect":"Applications from the town came by post and waited; four in ten were decided in time, elsewhere nearly all.",
             "steps":[{"what":"An officer for Corby decides those of Burton Latimer on two days a week","owner":"Head of licensing","by":"2026-12-11"},
                      {"what":"The post is advertised again, a grade higher","owner":"Head of licensing","by":"2027-01-29"},
                      {"what":"Applications from the town can be made online","owner":"Systems lead","by":"2027-03-31"}]}""";

    private static final String RISK = """
            {"title":"Burton Latimer stays without an officer","cause":"The post is empty since June 2025; other employers pay more.",
             "effect":"Premises of the town are decided late, and Kettering is credited for it every month.","council":"kettering",
             "likelihood":4,"impact":4,"target":6,"owner":{"organisation":"nlc-unit","office":"Head of licensing"},
             "reviewOn":"2027-01-29","response":"treat",
             "action":"Version 2 of Kettering's agreement is put to the next meeting: an officer in the town on two days a week.",
             "services":["premises-licensing"],"serviceLevels":["premises-in-time"]}""";

    /** Whether a plan is one for what the story is about. */
    static boolean isAbout(JsonNode plan) {
        return plan.get("council").asText().equals(DemoCases.BAD_COUNCIL)
                && plan.get("serviceLevel").asText().equals(SERVICE_LEVEL);
    }

    void tell(LocalDate today) {
        api.as(DemoOrganisation.UNIT.slug(), "officer")
                .load(HERE + "/cases?mode=all-or-nothing", String.join("\n", DemoRunning.lines(today)));
        DemoApi.Caller manager = api.as(DemoOrganisation.UNIT.slug(), "manager");
        manager.putOnce(HERE + "/risks/burton-latimer-unserved", RISK);
        String version = HERE + "/agreements/sla-kettering/versions/2";
        manager.putOnce(version, DemoTerms.next());
        manager.postOnce(version + "/proposal", "{}");
    }
}
