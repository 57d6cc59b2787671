package org.concordat.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** How the councils decide: the rules that all of them have approved, and a meeting with a vote that was carried and one that was lost. */
record DemoGovernance(DemoApi api) {

    private static final String HERE = "/v1/partnerships/" + DemoSeed.PARTNERSHIP;
    private static final List<String> COUNCILS =
            DemoOrganisation.COUNCILS.stream().map(DemoOrganisation::slug).toList();

    private static final int NOTICE = 12;

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
        String meeting = meet("Meeting of the joint committee", "Saturday opening", "A second van", "Actions");
        decide(
                secretary,
                drafted(secretary, resolution(meeting, "Saturday opening", "That the counter be open on Saturdays.")),
                COUNCILS.size() - 1);
        decide(secretary, drafted(secretary, resolution(meeting, "A second van", "That a second van be leased.")), 1);
        act(secretary, meeting, today);
        ahead(secretary, today);
        answer();
        leave(today);
    }

    /** A meeting of today in which all councils are represented; answers its id. */
    String meet(String title, String... agenda) {
        DemoApi.Caller secretary = api.as(DemoOrganisation.BOARD.slug(), "board-secretary");
        String items =
                String.join(",", Stream.of(agenda).map("\"%s\""::formatted).toList());
        String meeting = secretary
                .post(HERE + "/meetings", """
                        {"title":"%s","on":"%s","agenda":[%s]}""".formatted(title, LocalDate.now(ZoneId.of("Europe/London")), items))
                .get("id")
                .asText();
        String present = String.join(
                ",",
                COUNCILS.stream().map("{\"organisation\":\"%s\"}"::formatted).toList());
        secretary.replace(HERE + "/meetings/" + meeting + "/attendance", 1, """
                {"chair":"%s","present":[%s]}""".formatted(COUNCILS.get(0), present));
        return meeting;
    }

    /** Has the board carry that a text stands. */
    void stands(String meeting, String title, String digest) {
        DemoApi.Caller secretary = api.as(DemoOrganisation.BOARD.slug(), "board-secretary");
        String decision = drafted(secretary, """
                {"meeting":"%s","title":"%s","text":"That it stands, although it was put together only now.",
                 "subject":{"matter":"other","digest":"%s"}}""".formatted(meeting, title, digest));
        decide(secretary, decision, COUNCILS.size());
    }

    /** Two actions in time, one overdue, one done. */
    private void act(DemoApi.Caller secretary, String meeting, LocalDate today) {
        action(secretary, meeting, "Publish the new opening hours", COUNCILS.get(0), today.plusDays(28));
        action(
                secretary,
                meeting,
                "Say who decides for Burton Latimer until the post is filled",
                DemoOrganisation.UNIT.slug(),
                today.plusDays(15));
        action(secretary, meeting, "Send the list of premises without a licence", COUNCILS.get(3), today.minusDays(12));
        String done = action(
                secretary,
                meeting,
                "Agree one form for all councils",
                DemoOrganisation.UNIT.slug(),
                today.minusDays(2));
        api.as(DemoOrganisation.UNIT.slug(), "officer")
                .post(HERE + "/actions/" + done + "/completion", """
                {"on":"%s","note":"In use in all five councils"}""".formatted(today.minusDays(5)));
    }

    private static String action(DemoApi.Caller secretary, String meeting, String title, String owner, LocalDate due) {
        return secretary
                .post(HERE + "/actions", """
                        {"meeting":"%s","title":"%s","owner":"%s","due":"%s"}""".formatted(meeting, title, owner, due))
                .get("id")
                .asText();
    }

    /** A meeting that is to come, with something to decide. */
    private static void ahead(DemoApi.Caller secretary, LocalDate today) {
        String meeting = secretary
                .post(HERE + "/meetings", """
                        {"title":"Budget meeting of the joint committee","on":"%s","agenda":["Minutes","Burton Latimer: an officer in the town","A third inspector"]}""".formatted(today.plusDays(40)))
                .get("id")
                .asText();
        drafted(secretary, """
                {"meeting":"%s","title":"Burton Latimer: an officer in the town","subject":{"matter":"agreement-version","ref":"%s"},
                 "text":"That version 2 of Kettering's agreement be signed: from April 2027 an officer sits in Burton Latimer on two days a \
                week, its premises are decided within twenty days as all others, and a point costs the unit two percent."}""".formatted(meeting, DemoStory.PROPOSED));
        drafted(secretary, resolution(meeting, "A third inspector", "That a third inspector be employed from April."));
    }

    /** Who answers for the first two services. */
    private void answer() {
        DemoApi.Caller manager = api.as(DemoOrganisation.UNIT.slug(), "manager");
        for (DemoService service : DemoService.ALL.subList(0, 2)) {
            manager.putOnce(HERE + "/responsibilities/" + service.slug(), responsibilities());
        }
    }

    static String responsibilities() {
        String unit = DemoOrganisation.UNIT.slug();
        StringBuilder parts = new StringBuilder();
        part(parts, "Receive and check applications", unit, "responsible");
        part(parts, "Hear objections", unit, "consulted");
        for (String council : COUNCILS) {
            part(parts, "Receive and check applications", council, "informed");
            part(parts, "Hear objections", council, "responsible");
        }
        part(parts, "Receive and check applications", DemoOrganisation.BOARD.slug(), "accountable");
        part(parts, "Hear objections", COUNCILS.get(2), "accountable");
        return """
                {"statutoryFunction":"Licensing authority","legalBasis":"Licensing Act 2003 s3; Local Government Act 1972 s101",
                 "parts":[%s]}""".formatted(parts);
    }

    private static void part(StringBuilder parts, String activity, String organisation, String role) {
        parts.append(parts.isEmpty() ? "" : ",").append("""
                {"activity":"%s","organisation":"%s","role":"%s","from":"2024-04-01"}""".formatted(activity, organisation, role));
    }

    /** A council gives notice as early as the rules allow. */
    private void leave(LocalDate today) {
        api.as(COUNCILS.get(4), "signatory").post(HERE + "/leavings", """
                {"lastDay":"%s","reason":"The council means to join a new unitary authority."}""".formatted(lastDay(today)));
    }

    /** The last day of the first financial year that ends when the notice has run. */
    static LocalDate lastDay(LocalDate today) {
        LocalDate earliest = today.plusMonths(NOTICE);
        LocalDate last = LocalDate.of(earliest.getYear(), Month.MARCH, 31);
        return last.isBefore(earliest) ? last.plusYears(1) : last;
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
