package org.concordat.demo;

import java.util.List;

/**
 * How the demo's costs are shared: a scheme that all councils have approved, for both pools; and a second version of it that keeps the
 * shares within limits, which Northampton and Wellingborough have not approved yet.
 */
record DemoSharing(DemoApi api) {

    private static final String SCHEME = "/v1/partnerships/" + DemoSeed.PARTNERSHIP + "/sharing-schemes/licensing-cost";
    private static final List<String> UNDECIDED = List.of("northampton", "wellingborough");

    private static final String WEIGHTED = """
            {"kind":"composite","parts":[{"percent":20,"key":{"kind":"equal"}},\
            {"percent":50,"key":{"kind":"driver","driver":"population"}},\
            {"percent":30,"key":{"kind":"driver","driver":"street-reports","tolerance":1}}]}""";

    static final String FIRST = """
            {"commences":"2025-04-01","reason":"A fifth for being there, the rest by size and by what the public asks for",\
            "pools":[{"pool":"licensing","key":%s},{"pool":"governance","key":{"kind":"equal"}}]}""".formatted(WEIGHTED);

    static final String SECOND = """
            {"commences":"2027-04-01","reason":"No council bears more than a third, and no share moves by more than a tenth a year",\
            "pools":[{"pool":"licensing","key":{"kind":"limited","key":%s,"limits":[{"minimum":10,"maximum":33}],\
            "damping":{"percent":10}}},{"pool":"governance","key":{"kind":"equal"}}]}""".formatted(WEIGHTED);

    void agree() {
        DemoApi.Caller manager = api.as(DemoOrganisation.UNIT.slug(), "manager");
        manager.putOnce(SCHEME, "{\"title\":\"Licensing by population and use\"}");
        propose(manager, 1, FIRST);
        DemoOrganisation.COUNCILS.forEach(council -> approve(council, 1));
        propose(manager, 2, SECOND);
        DemoOrganisation.COUNCILS.stream()
                .filter(council -> !UNDECIDED.contains(council.slug()))
                .forEach(council -> approve(council, 2));
    }

    private static void propose(DemoApi.Caller manager, int version, String text) {
        manager.putOnce(SCHEME + "/versions/" + version, text);
        manager.postOnce(SCHEME + "/versions/" + version + "/proposal", "{}");
    }

    private void approve(DemoOrganisation council, int version) {
        DemoApi.Caller signatory = api.as(council.slug(), "signatory");
        String at = SCHEME + "/versions/" + version;
        String digest = signatory.get(at).get("digest").asText();
        signatory.postOnce(at + "/approvals", "{\"digest\":\"" + digest + "\"}");
    }
}
