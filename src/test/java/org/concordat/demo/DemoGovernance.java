package org.concordat.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** How the councils decide: the rules that all of them have approved, and a meeting with a vote that was carried and one that was lost. */
record DemoGovernance(DemoApi api) {

    private static final String HERE = "/v1/partnerships/" + DemoSeed.PARTNERSHIP;
    private static final List<String> COUNCILS =
            DemoOrganisation.COUNCILS.stream().map(DemoOrganisation::slug).toList();

    static final String RULES = """
            {"from":"2024-04-01","quorum":{"members":3,"everyPartner":false},
             "majority":{"kind":"simple","of":"cast","members":{"moreThan":"1/2"}},"castingVote":"chair",
             "leaving":{"noticeMonths":12,"ends":"year"},
             "matters":{"membership":"reserved","budget":"board","other":"board"}}""";

    void decide() {
        DemoApi.Caller secretary = api.as(DemoOrganisation.BOARD.slug(), "board-secretary");
        secretary.putOnce(HERE + "/governance-rules/1", RULES);
        String adoption = drafted(secretary, """
                {"title":"How we decide","text":"That the governance rules be adopted as drafted in version 1.",
                 "subject":{"matter":"governance-rules","ref":"1"}}""");
        decide(secretary, adoption, COUNCILS.size());
        LocalDate today = LocalDate.now(ZoneId.of("Europe/London"));
        String meeting = secretary
                .post(HERE + "/meetings", """
                        {"title":"Meeting of the joint committee","on":"%s",
                         "agenda":["Saturday opening","A second van","Actions"]}""".formatted(today))
                .get("id")
                .asText();
        String present = String.join(
                ",",
                COUNCILS.stream().map("{\"organisation\":\"%s\"}"::formatted).toList());
        secretary.replace(HERE + "/meetings/" + meeting + "/attendance", 1, """
                {"chair":"%s","present":[%s]}""".formatted(COUNCILS.get(0), present));
        decide(
                secretary,
                drafted(secretary, resolution(meeting, "Saturday opening", "That the counter be open on Saturdays.")),
                COUNCILS.size() - 1);
        decide(secretary, drafted(secretary, resolution(meeting, "A second van", "That a second van be leased.")), 1);
        secretary.post(HERE + "/actions", """
                {"meeting":"%s","title":"Publish the new opening hours","owner":"%s","due":"%s"}""".formatted(meeting, COUNCILS.get(0), today.plusDays(28)));
    }

    private static String resolution(String meeting, String title, String text) {
        return """
                {"meeting":"%s","title":"%s","text":"%s","subject":{"matter":"other"}}""".formatted(meeting, title, text);
    }

    private static String drafted(DemoApi.Caller secretary, String decision) {
        return secretary.post(HERE + "/decisions", decision).get("id").asText();
    }

    /** Opens a decision, has so many councils vote for it and the others against, and declares what becomes of it. */
    private void decide(DemoApi.Caller secretary, String decision, int inFavour) {
        String path = HERE + "/decisions/" + decision;
        JsonNode opened = secretary.post(path + "/opening", "{}");
        for (int i = 0; i < COUNCILS.size(); i++) {
            api.as(COUNCILS.get(i), "signatory").post(path + "/votes", """
                            {"choice":"%s","digest":"%s"}""".formatted(
                    i < inFavour ? "for" : "against", opened.get("digest").asText()));
        }
        secretary.post(path + "/outcome", "{}");
    }
}
