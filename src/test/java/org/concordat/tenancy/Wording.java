package org.concordat.tenancy;

import org.concordat.tenancy.Neighbours.Council;

/** What the neighbours send: each text holds the word of the council or of the partnership that it belongs to. */
final class Wording {

    private Wording() {}

    static String service(String partnership, String casesFrom) {
        return """
                {"title":"Service of %s","casesFrom":"%s","attributes":["note"]}""".formatted(partnership, casesFrom);
    }

    static String measure(String partnership) {
        return """
                {"title":"In time, by %s","kind":"timeliness","unit":"percent","direction":"higher-is-better",\
                "computedFrom":"cases","countedBy":"due","source":"Case system","owner":"provider"}""".formatted(partnership);
    }

    static String ratio(String partnership) {
        return """
                {"title":"Answered, by %s","kind":"ratio","unit":"percent","direction":"higher-is-better",\
                "computedFrom":"figures","owner":"provider"}""".formatted(partnership);
    }

    static String calendar(String partnership) {
        return """
                {"title":"Counter of %s","timeZone":"Europe/London","hours":{"monday":[{"from":"09:00","to":"17:00"}]},\
                "holidays":[],"openings":[],"knownFrom":"2026-01-01","knownTo":"2026-12-31"}""".formatted(partnership);
    }

    static String profile(String partnership) {
        return """
                {"title":"Export of %s","kind":"cases","delimiter":",","timeZone":"Europe/London",\
                "dateFormats":["dd/MM/yyyy HH:mm"],"columns":{"ref":"No","received":"In","council":"For"},"values":{},\
                "fixed":{"service":"licensing-%1$s"}}""".formatted(partnership);
    }

    static String pool(String partnership) {
        return """
                {"title":"Pool of %s","purpose":"What is shared"}""".formatted(partnership);
    }

    static String driver(String partnership) {
        return """
                {"title":"Driver of %s","unit":"residents","kind":"loaded"}""".formatted(partnership);
    }

    /** Two lines that the council alone pays; the first is a charge of the host, which only this council may approve. */
    static String lines(Council council) {
        return """
                {"items":[{"ref":"extra-%s","costType":"premises","stage":"budget","period":"FY2026-27","amount":"120.00",\
                "hostCharge":true,"council":"iso-%1$s","note":"Says canary-%1$s"},{"ref":"further-%1$s","costType":"transport",\
                "stage":"actual","period":"2026-05","amount":"30.00","council":"iso-%1$s","area":"east-%1$s",\
                "note":"Says canary-%1$s"}]}""".formatted(council.name());
    }

    static String volume(Council council) {
        return """
                {"items":[{"council":"iso-%1$s","year":"FY2026-27","basis":"estimate","value":100},
                {"council":"iso-%1$s","year":"FY2026-27","basis":"actual","value":101}]}""".formatted(council.name());
    }

    static String webhook(String partnership, String description) {
        return """
                {"url":"http://127.0.0.1:9/hooks","partnerships":["iso-%s"],"description":"%s"}\
                """.formatted(partnership, description);
    }

    static String subscription(String partnership, String name) {
        return """
                {"role":"officer","partnerships":["iso-%s"],"frequency":"daily","email":"%s@iso.example"}\
                """.formatted(partnership, name);
    }

    static String appointment(String issuer, String subject, String role) {
        return """
                {"issuer":"%s","subject":"%s","role":"%s","from":"2020-04-01"}""".formatted(issuer, subject, role);
    }

    static String terms(Council council, String commences) {
        return terms(council, commences, "");
    }

    static String variedTerms(Council council, String commences) {
        String varied = """
                {"ref":"rural","areas":["east-%s"],"from":"2026-03-01","localNeed":"Post only, says canary-%1$s",\
                "changes":[{"serviceLevel":"in-time","limit":{"amount":25}}]}""".formatted(council.name());
        return terms(council, commences, varied);
    }

    private static String terms(Council council, String commences, String variations) {
        return """
                {"commences":"%s","scope":[{"service":"licensing-%s","included":["canary-%s"]}],\
                "serviceLevels":[{"ref":"in-time","service":"licensing-%2$s","measure":"in-time-%2$s","dimension":"level",\
                "limit":{"amount":20,"unit":"working-days","calendar":"england-and-wales"},"period":"month",\
                "bands":[{"band":"met","limit":95},{"band":"critical"}]}],"consequences":{"ratings":{"met":"Good"},"triggers":[\
                {"ref":"often","period":"month","counts":"failures","lastPeriods":3,"threshold":2,"consequence":"canary-%3$s"}]},\
                "variations":[%4$s]}""".formatted(commences, council.partnership(), council.name(), variations);
    }

    static String cases(Council council) {
        return caseRow(council, "case-" + council.name() + "-1", "licensing-")
                + "\n"
                + caseRow(council, "case-" + council.name() + "-2", "licensing-");
    }

    /** One that falls due in March, the month that is closed, and is late. */
    static String caseOfMarch(Council council) {
        return """
                {"ref":"case-%s-0","service":"licensing-%s","council":"iso-%1$s","received":"2026-03-02T10:00:00Z",\
                "closed":"2026-04-20T10:00:00Z","outcome":"canary-%1$s granted","attributes":{}}""".formatted(council.name(), council.partnership());
    }

    /** What is done about the month that failed. */
    static String plan(Council council) {
        return """
                {"cause":"Two left, says canary-%s","effect":"They waited","steps":[{"what":"Hire","owner":"Team leader",\
                "by":"2026-12-31"}]}""".formatted(council.name());
    }

    static String rating(Council council) {
        return """
                {"rating":"Other","reason":"Says canary-%s"}""".formatted(council.name());
    }

    /** One that the council may send, and two that it may not. */
    static String calls(Council council) {
        return caseRow(council, "call-" + council.name() + "-1", "calls-") + "\n"
                + caseRow(council, "bad-canary-" + council.name(), "licensing-") + "\n"
                + caseRow(council, "worse-canary-" + council.name(), "licensing-");
    }

    private static String caseRow(Council council, String ref, String service) {
        return """
                {"ref":"%s","service":"%s%s","council":"iso-%s","area":"east-%4$s",\
                "received":"2026-03-25T10:00:00Z","closed":"2026-04-20T10:00:00Z","outcome":"canary-%4$s granted",\
                "attributes":{"note":"canary-%4$s"}}""".formatted(ref, service, council.partnership(), council.name());
    }

    static String exclusion(Council council, String service, String ref) {
        return """
                {"council":"iso-%s","service":"%s%s","ref":"%s","reason":"Storm over canary-%1$s",\
                "evidence":"https://canary-%1$s.example/storm"}""".formatted(council.name(), service, council.partnership(), ref);
    }

    static String relief(Council council, String period) {
        return """
                {"council":"iso-%s","agreement":"sla-%1$s","area":"east-%1$s","period":"%s","ground":"other",\
                "reason":"Storm over canary-%1$s"}""".formatted(council.name(), period);
    }

    static String figures(Council council) {
        return figure(council, "2026-04") + "\n" + figure(council, "2026-05");
    }

    private static String figure(Council council, String period) {
        return figure(council, "east-", period);
    }

    static String figure(Council council, String area, String period) {
        return """
                {"measure":"answered-%s","council":"iso-%s","area":"%s%2$s","period":"%s","numerator":%d,\
                "denominator":9999999}""".formatted(council.partnership(), council.name(), area, period, council.number());
    }
}
