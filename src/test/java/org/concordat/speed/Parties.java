package org.concordat.speed;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A partnership of so many councils with a provider and a board, two services, and an agreement with each council.
 *
 * @param name in every slug of it
 */
record Parties(String name, int count) {

    static final List<String> SERVICES = List.of("premises", "taxis");
    static final List<String> AREAS = List.of("north", "south");
    private static final List<String> ROLES =
            List.of("reader", "officer", "manager", "signatory", "board-member", "board-secretary");

    String partnership() {
        return "p-" + name;
    }

    String provider() {
        return "unit-" + name;
    }

    String board() {
        return "board-" + name;
    }

    String council(int number) {
        return "c-%s-%03d".formatted(name, number);
    }

    List<String> councils() {
        return IntStream.range(0, count).mapToObj(this::council).toList();
    }

    String path(String rest) {
        return "/partnerships/" + partnership() + rest;
    }

    /** Makes all of it, as each party would. */
    void found(Api api, Issuer issuer) {
        api.put("operator", "operator", path(""), """
                {"title":"Partnership %s","model":"shared-service-entity","timeZone":"Europe/London",
                 "jurisdiction":"england-and-wales","sandbox":false}""".formatted(name));
        join(api, issuer, provider(), "shared-service", "provider", 0);
        join(api, issuer, board(), "joint-board", "board", 0);
        councils().forEach(council -> join(api, issuer, council, "district-council", "member", 1));
        SERVICES.forEach(service -> define(api, service));
        councils().forEach(council -> agree(api, council));
    }

    private void join(Api api, Issuer issuer, String organisation, String kind, String role, int votes) {
        String roles = ROLES.stream().map(r -> "\"" + r + "\":[\"" + r + "\"]").collect(Collectors.joining(","));
        api.put("operator", "operator", "/organisations/" + organisation, """
                {"name":"Body %s","kind":"%s"}""".formatted(organisation, kind));
        api.put("operator", "operator", "/organisations/" + organisation + "/identity-providers/main", """
                {"issuer":"%s","audience":"%s","algorithms":["RS256"],"rolesClaim":"roles","roles":{%s},"clients":["%s"]}""".formatted(
                        issuer.of(organisation), Issuer.AUDIENCE, roles, Issuer.CLIENT));
        String member = path("/members/" + organisation);
        api.put("operator", "operator", member, """
                {"roles":["%s"],"from":"2020-04-01","to":null,"votes":%d}""".formatted(role, votes));
        api.post(organisation, "signatory", member + "/acceptance", "{}");
        if (role.equals("member")) {
            AREAS.forEach(area -> api.put(
                    organisation,
                    "officer",
                    "/organisations/" + organisation + "/areas/" + area,
                    "{\"name\":\"" + area + "\",\"parent\":null}"));
        }
    }

    private void define(Api api, String service) {
        api.put(provider(), "manager", path("/services/" + service), """
                {"title":"Service %s","legalBasis":"LGA 1972 s101","casesFrom":"provider"}""".formatted(service));
        api.put(provider(), "manager", path("/measures/" + service), """
                {"title":"%s decided in time","kind":"timeliness","unit":"percent","direction":"higher-is-better",
                 "computedFrom":"cases","countedBy":"due","rounding":null,"minimumSample":5,"source":"Case system",
                 "owner":"provider"}""".formatted(service));
    }

    private void agree(Api api, String council) {
        String ref = "sla-" + council;
        String version = path("/agreements/" + ref + "/versions/1");
        api.post(provider(), "manager", path("/agreements"), """
                {"ref":"%s","council":"%s","title":"Services for %s"}""".formatted(ref, council, council));
        api.put(provider(), "manager", version, terms());
        api.post(provider(), "manager", version + "/proposal", "{}");
        String digest = api.get(provider(), "manager", version).get("digest").asText();
        Stream.of(provider() + " provider", council + " client")
                .map(who -> who.split(" "))
                .forEach(who -> api.post(who[0], "signatory", version + "/signatures", """
                {"digest":"%s","capacity":"%s"}""".formatted(digest, who[1])));
    }

    private static String terms() {
        return """
                {"commences":"2020-04-01","expires":"2035-03-31","reviewMonths":12,"noticeMonths":12,"scope":[%s],
                 "serviceLevels":[%s],"cost":{"basis":"share","pool":"all"},"credits":{"basis":"none"},"variations":[]}""".formatted(
                        SERVICES.stream().map(Parties::scope).collect(Collectors.joining(",")),
                        SERVICES.stream().map(Parties::level).collect(Collectors.joining(",")));
    }

    private static String scope(String service) {
        return """
                {"service":"%s","included":["new"],"excluded":[],"councilDuties":[]}""".formatted(service);
    }

    private static String level(String service) {
        return """
                {"ref":"%1$s-in-time","service":"%1$s","measure":"%1$s","dimension":"level",
                 "limit":{"amount":10,"unit":"working-days","calendar":"england-and-wales","start":"day-after",
                  "due":"end-of-day","pauses":"allowed"},"period":"month","weight":1,
                 "bands":[{"band":"met","limit":95},{"band":"minor","limit":90,"points":1},{"band":"critical","points":4}]}""".formatted(service);
    }
}
