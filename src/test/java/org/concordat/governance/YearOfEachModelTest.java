package org.concordat.governance;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import java.time.LocalDate;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Each of the three models runs a year through the public API only: set-up, agreements, a reserved matter that one council blocks, a lost
 * and a carried vote, a variation, the budget, the outturn, a leaver (rules G1, G2, G5, V3, M5).
 */
@ApiTest
class YearOfEachModelTest {

    @ParameterizedTest(name = "{1}")
    @CsvSource({"yearentity,shared-service-entity", "yearhost,host-organisation", "yearjoint,joint-services-board"})
    void aYear(String slug, String model) {
        ModelYear year = ModelYear.begin(slug, model);
        BoardParties parties = year.parties();
        parties.adopt(1, BoardParties.SIMPLE, ModelYear.MATTERS);
        agree(year);
        share(year);
        budget(year);
        year.bill();
        year.books().post(year.year("/outturn")).then().statusCode(201).body("state", equalTo("closed"));
        settled(year);
        leave(year);
    }

    private static void agree(ModelYear year) {
        year.catalogue();
        year.agree(1, "2025-04-01", "");
        year.agree(2, "2025-10-01", """
                {"ref":"rural","areas":["north"],"from":"2025-10-01","localNeed":"No office in the parish",\
                "changes":[{"serviceLevel":"quick","limit":{"amount":15}}]}""");
        year.terms("2025-06-01", "north").body("serviceLevels[0].limit.amount", equalTo(10));
        year.terms("2025-11-01", "south").body("serviceLevels[0].limit.amount", equalTo(10));
        year.terms("2025-11-01", "north").body("serviceLevels[0].limit.amount", equalTo(15));
    }

    /** How cost is shared is everybody's to decide: bravo blocks it, and then does not. */
    private static void share(ModelYear year) {
        BoardParties parties = year.parties();
        year.cost();
        String version = year.propose();
        year.approve(version, "alfa").statusCode(409).body("rule", equalTo("G2"));
        String refused = parties.opened(parties.drafted(null, "sharing-scheme", "alike/1"));
        parties.votes(refused, "alfa:for", "host:for", "bravo:against");
        parties.declare(refused)
                .statusCode(200)
                .body("state", equalTo("blocked"))
                .body("tally.refused", contains(parties.named("bravo")));
        year.approve(version, "alfa").statusCode(409).body("rule", equalTo("G2"));
        String carried = parties.opened(parties.drafted(null, "sharing-scheme", "alike/1"));
        parties.votes(carried, "alfa:for", "bravo:for", "host:for");
        parties.declare(carried).statusCode(200).body("state", equalTo("carried"));
        year.approve(version, "alfa").statusCode(200).body("decision", nullValue());
        year.approve(version, "bravo").statusCode(200);
        year.approve(version, "host")
                .statusCode(200)
                .body("state", equalTo("active"))
                .body("decision", equalTo(carried));
    }

    /** The budget is the board's: it loses it once, and carries it then. */
    private static void budget(ModelYear year) {
        BoardParties parties = year.parties();
        parties.draft(null, "budget", ModelYear.YEAR).statusCode(422).body("errors.pointer", contains("/subject/ref"));
        year.plan();
        year.fix().statusCode(409).body("rule", equalTo("G2"));
        String lost = parties.opened(parties.drafted(parties.held("host", "alfa", "bravo"), "budget", ModelYear.YEAR));
        parties.votes(lost, "host:for", "alfa:against", "bravo:against");
        parties.declare(lost).statusCode(200).body("state", equalTo("lost"));
        year.fix().statusCode(409).body("rule", equalTo("G2"));
        String carried = parties.carried("budget", ModelYear.YEAR);
        year.rules("surplus", "reserve");
        year.fix().statusCode(409).body("rule", equalTo("G2"));
        year.rules("surplus", "refund");
        year.fix().statusCode(201).body("decision", equalTo(carried)).body("budget.total.amount", equalTo("120000.00"));
        year.restate("120001.00");
        year.billed(1).statusCode(409).body("rule", equalTo("G2"));
        String again = parties.carried("budget", ModelYear.YEAR);
        String bill = year.billed(1)
                .statusCode(201)
                .body("decision", equalTo(again))
                .extract()
                .path("statements[0].id");
        year.books()
                .get(parties.path("/statements/" + bill))
                .then()
                .statusCode(200)
                .body("decision", equalTo(again));
        year.restate("120000.00");
        year.billed(2).statusCode(201).body("decision", nullValue());
    }

    /** All bear 42,000 of 126,000. */
    private static void settled(ModelYear year) {
        Api.as(year.parties().named("bravo"), "reader")
                .get(year.parties().path("/statements?kind=year&year=" + ModelYear.YEAR))
                .then()
                .statusCode(200)
                .body("items.amount.amount", contains("42000.00"));
        year.books().get(year.year("")).then().body("outturn.outturn.amount", equalTo("126000.00"));
    }

    /** Bravo leaves in thirty days, once the board has carried its terms; what is then planned is shared by two. */
    private static void leave(ModelYear year) {
        BoardParties parties = year.parties();
        LocalDate last = BoardParties.today().plusDays(30);
        String leaving = Api.signatory(parties.named("bravo"))
                .body(Map.of("lastDay", last.toString(), "reason", "A new authority takes its place"))
                .post(parties.path("/leavings"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        String settlement = parties.path("/leavings/" + leaving + "/settlement");
        parties.secretary().post(settlement).then().statusCode(409).body("rule", equalTo("G2"));
        String decision = parties.opened(parties.membership(leaving, parties.held("host", "alfa", "bravo")));
        parties.votes(decision, "host:for", "alfa:for", "bravo:abstain");
        parties.declare(decision).statusCode(200).body("state", equalTo("carried"));
        parties.secretary().post(settlement).then().statusCode(200).body("decision", equalTo(decision));
        Api.as(parties.named("alfa"), "reader")
                .get(parties.path("/members"))
                .then()
                .body("items.to", hasItem(last.toString()));
        Api.as(parties.named("alfa"), "reader")
                .get(parties.path("/voting-power?on=" + last.plusDays(1)))
                .then()
                .statusCode(200)
                .body("power.members.member", contains(parties.named("alfa"), parties.named("host")));
        year.plannedAfter(last)
                .body("items.council", contains(parties.named("alfa"), parties.named("host")))
                .body("items.amount.amount", contains("60000.01", "60000.00"));
        settled(year);
    }
}
