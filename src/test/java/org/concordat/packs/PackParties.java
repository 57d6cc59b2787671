package org.concordat.packs;

import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.Issuers;

/**
 * A separate entity for two councils, with a board and its secretary; all up to January 2026 is closed. Kettering failed seriously in it, corby missed by so few
 * that its number is small.
 *
 * @param prefix of every slug, so that no two test classes meet
 */
public record PackParties(String prefix) {

    private static final String LADDER = """
            [{"band":"met","limit":95},{"band":"minor","limit":92,"points":1},{"band":"serious","limit":88,"points":2},
             {"band":"severe","limit":80,"points":3},{"band":"critical","points":4}]""";

    public static PackParties register(String prefix) {
        PackParties parties = new PackParties(prefix);
        Api.organisation(parties.named("northampton"), "shared-service");
        Api.organisation(parties.named("board"), "joint-board");
        Api.partnership(prefix + "nlc", "shared-service-entity");
        Api.member(prefix + "nlc", parties.named("northampton"), "provider");
        Api.member(prefix + "nlc", parties.named("board"), "board");
        parties.appoint("secretary", "board-secretary");
        parties.appoint("auditor", "auditor");
        parties.catalogue();
        for (String council : List.of("kettering", "corby")) {
            Api.organisation(parties.named(council), "district-council");
            Api.member(prefix + "nlc", parties.named(council), "member");
            parties.sign(council);
        }
        parties.figures();
        List.of("2025-10", "2025-11", "2025-12", "2026-01").forEach(parties::close);
        return parties;
    }

    private void appoint(String name, String role) {
        Api.operator()
                .body(Map.of(
                        "issuer",
                        Issuers.of(named("board")).issuer(),
                        "subject",
                        named("board") + "-" + role,
                        "role",
                        role,
                        "from",
                        "2020-04-01"))
                .put(path("/appointments/" + name))
                .then()
                .statusCode(201);
    }

    private void catalogue() {
        Api.manager(unit())
                .body(Map.of("title", "Premises licences", "casesFrom", "provider", "attributes", List.of()))
                .put(path("/services/premises-licensing"))
                .then()
                .statusCode(201);
        for (String measure : List.of("answered", "premises-in-time")) {
            Api.manager(unit())
                    .body("""
                            {"title":"Measure %s","kind":"ratio","unit":"percent","direction":"higher-is-better",\
                            "computedFrom":"figures","owner":"provider","minimumSample":5}""".formatted(measure))
                    .put(path("/measures/" + measure))
                    .then()
                    .statusCode(201);
        }
    }

    private static String level(String ref) {
        return """
                {"ref":"%s","service":"premises-licensing","measure":"%1$s","dimension":"level","period":"month","bands":%s}""".formatted(ref, LADDER);
    }

    static String agreement(String council) {
        return "sla-" + council.substring(0, 3);
    }

    private void sign(String council) {
        Api.manager(unit())
                .body(Map.of("ref", agreement(council), "council", named(council), "title", "Licensing"))
                .post(path("/agreements"))
                .then()
                .statusCode(201);
        String version = path("/agreements/" + agreement(council) + "/versions/1");
        Api.manager(unit())
                .body("""
                        {"commences":"2025-10-01","scope":[{"service":"premises-licensing"}],"serviceLevels":[%s,%s],
                         "credits":{"basis":"points","rate":1.5,"charges":[{"service":"premises-licensing",
                           "charge":{"amount":"48600.00","currency":"GBP"},"period":"year"}]},
                         "consequences":{"triggers":[{"ref":"persistent-failure","counts":"points","period":"month",
                           "lastPeriods":6,"threshold":12,"consequence":"The board meets within ten working days"}]}}""".formatted(level("answered"), level("premises-in-time")))
                .put(version)
                .then()
                .statusCode(201);
        Api.manager(unit()).post(version + "/proposal").then().statusCode(200);
        String digest = Api.manager(unit()).get(version).path("digest");
        for (String[] side : new String[][] {{named(council), "client"}, {unit(), "provider"}}) {
            Api.signatory(side[0])
                    .body(Map.of("digest", digest, "capacity", side[1]))
                    .post(version + "/signatures")
                    .then()
                    .statusCode(200);
        }
    }

    private void figures() {
        for (String month : List.of("2025-10", "2025-11", "2025-12")) {
            figure("answered", "kettering", month, "971/1000");
            figure("premises-in-time", "kettering", month, "193/201");
            figure("answered", "corby", month, "962/1000");
            figure("premises-in-time", "corby", month, "146/152");
        }
        figure("answered", "kettering", "2026-01", "897/1000");
        figure("premises-in-time", "kettering", "2026-01", "188/197");
        figure("answered", "corby", "2026-01", "983/1000");
        figure("premises-in-time", "corby", "2026-01", "139/143");
        figure("answered", "kettering", "2026-02", "969/1000");
    }

    /** Sends a figure of a council: {@code 9/10}. */
    void figure(String measure, String council, String period, String number) {
        String[] parts = number.split("/");
        Api.officer(unit())
                .body("""
                        {"items":[{"measure":"%s","council":"%s","period":"%s","numerator":%s,"denominator":%s}]}""".formatted(measure, named(council), period, parts[0], parts[1]))
                .post(path("/figures"))
                .then()
                .statusCode(200)
                .body("rejected", equalTo(0));
    }

    void close(String period) {
        secretary()
                .body(Map.of("decision", "The board has seen the figures."))
                .post(path("/periods/" + period + "/closure"))
                .then()
                .statusCode(200);
    }

    /** The provider submits the plan that kettering's failure needs. */
    public void plan() {
        Api.manager(unit())
                .header("If-Match", "\"1\"")
                .body(Map.of(
                        "cause",
                        "Two of five officers left.",
                        "effect",
                        "Callers were not answered.",
                        "steps",
                        List.of(Map.of("what", "Hire two", "owner", "Team leader", "by", "2026-12-31"))))
                .put(path("/rectification-plans/" + result("kettering", "answered") + "/content"))
                .then()
                .statusCode(200);
    }

    /** Something that may go wrong for all. */
    public void risk() {
        Api.manager(unit())
                .body(Map.of(
                        "title",
                        "The licensing system is not supported any more",
                        "cause",
                        "The maker ends support.",
                        "effect",
                        "Applications would be taken on paper.",
                        "likelihood",
                        3,
                        "impact",
                        4,
                        "target",
                        6,
                        "owner",
                        Map.of("organisation", unit(), "office", "Head of regulatory services"),
                        "reviewOn",
                        "2030-09-30",
                        "response",
                        "treat",
                        "action",
                        "Tender for a new one."))
                .put(path("/risks/system-support"))
                .then()
                .statusCode(201);
    }

    /** Something that is to be decided; its id. */
    public String decision() {
        return secretary()
                .body("""
                        {"title":"Two more officers","text":"That two more officers be paid for.","subject":{"matter":"other"}}""")
                .post(path("/decisions"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** Kettering says that its January is wrong. */
    public void query() {
        Api.officer(named("kettering"))
                .body(Map.of("result", result("kettering", "premises-in-time"), "reason", "We counted three more."))
                .post(path("/queries"))
                .then()
                .statusCode(201);
    }

    /** January's figure of kettering is restated. */
    public void restate() {
        String figure = Api.officer(unit())
                .get(path("/figures?period=2026-01&measure=answered&council=" + named("kettering")))
                .path("items[0].id");
        String restatement = Api.officer(unit())
                .body(Map.of("numerator", 951, "denominator", 1000, "reason", "A line was down."))
                .post(path("/figures/" + figure + "/restatements"))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        Api.officer(named("kettering"))
                .body(Map.of("accepted", true, "reason", "We saw it."))
                .post(path("/restatements/" + restatement + "/decisions"))
                .then()
                .statusCode(201);
    }

    /** Months' packs are due five working days after they end. */
    public void schedule() {
        secretary()
                .body("""
                        {"calendar":"england-and-wales","packs":{"month":5},
                         "responsible":{"organisation":"%s","office":"Secretary of the board"}}""".formatted(named("board")))
                .put(path("/reports/schedule"))
                .then()
                .statusCode(201);
    }

    public ValidatableResponse publish(String period, String body) {
        return secretary()
                .body(body)
                .post(path("/reports/" + period + "/publication"))
                .then();
    }

    public String result(String council, String serviceLevel) {
        return "2026-01." + named(council) + "." + agreement(council) + "." + serviceLevel;
    }

    public String path(String below) {
        return "/partnerships/" + prefix + "nlc" + below;
    }

    public String named(String who) {
        return prefix + who;
    }

    String unit() {
        return named("northampton");
    }

    public RequestSpecification secretary() {
        return Api.as(named("board"), "board-secretary");
    }

    /** Of a council, who reads. */
    RequestSpecification reader(String council) {
        return Api.as(named(council), "reader");
    }
}
