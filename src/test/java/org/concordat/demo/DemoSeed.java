package org.concordat.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Makes the demo partnership through the public API, as each party would. Each step is left out where it has been taken before, so
 * that an interrupted start goes on where it ended.
 */
public record DemoSeed(DemoApi api, DemoDirectory directory, Consumer<String> say) {

    /** The slug of the partnership. */
    public static final String PARTNERSHIP = "nlc";

    private static final String HERE = "/v1/partnerships/" + PARTNERSHIP;

    void sow() {
        if (directory.isDone("seed") && api.as("operator", "operator").has(HERE)) {
            return;
        }
        say.accept("Making the demo partnership: organisations, areas, services, agreements ...");
        prepare();
        load(DemoArea.all());
        directory.done("seed");
    }

    /** Everything but the cases. */
    public void prepare() {
        DemoOrganisation.ALL.forEach(this::register);
        found();
        DemoArea.all().forEach(this::draw);
        catalogue();
        DemoOrganisation.COUNCILS.forEach(this::agree);
    }

    /** The operator registers an organisation and the issuer that speaks for it. */
    void register(DemoOrganisation organisation) {
        String path = "/v1/organisations/" + organisation.slug();
        DemoApi.Caller operator = api.as("operator", "operator");
        operator.putOnce(path, """
                {"name":"%s","kind":"%s","gssCode":%s}""".formatted(organisation.name(), organisation.kind(), quoted(organisation.gssCode())));
        String roles = organisation.roles().stream()
                .map(role -> "\"%s\":[\"%s\"]".formatted(role, role))
                .collect(Collectors.joining(","));
        String clients = organisation.roles().stream()
                .map(role -> "\"" + organisation.slug() + "-" + role + "\"")
                .collect(Collectors.joining(","));
        operator.putOnce(path + "/identity-providers/main", """
                {"issuer":"%s","audience":"%s","algorithms":["RS256"],"rolesClaim":"roles","roles":{%s},"clients":[%s],
                 "webClient":{"clientId":"%s","secretRef":"env:DEMO_WEB_SECRET"}}""".formatted(
                        api.issuers().issuer(organisation.slug()),
                        DemoIssuers.AUDIENCE,
                        roles,
                        clients,
                        DemoIssuers.WEB_CLIENT));
    }

    /** The operator founds the partnership and invites; each organisation's own signatory accepts. */
    private void found() {
        api.as("operator", "operator").putOnce(HERE, """
                        {"title":"Northamptonshire Licensing Consortium","model":"shared-service-entity",
                         "timeZone":"Europe/London","jurisdiction":"england-and-wales","sandbox":false}""");
        for (DemoOrganisation organisation : DemoOrganisation.ALL) {
            String role = organisation.equals(DemoOrganisation.UNIT)
                    ? "provider"
                    : organisation.equals(DemoOrganisation.BOARD) ? "board" : "member";
            String path = HERE + "/members/" + organisation.slug();
            api.as("operator", "operator").putOnce(path, """
                            {"roles":["%s"],"from":"2024-04-01","to":null,"votes":%d}""".formatted(role, role.equals("member") ? 1 : 0));
            api.as(organisation.slug(), "signatory").postOnce(path + "/acceptance", "{}");
        }
    }

    private void draw(DemoArea area) {
        api.as(area.council(), "officer")
                .putOnce("/v1/organisations/" + area.council() + "/areas/" + area.slug(), """
                        {"name":"%s","parent":%s}""".formatted(
                                area.name(), quoted(area.parent())));
    }

    private void catalogue() {
        DemoApi.Caller manager = api.as(DemoOrganisation.UNIT.slug(), "manager");
        for (DemoService service : DemoService.ALL) {
            manager.putOnce(HERE + "/services/" + service.slug(), service.json());
            manager.putOnce(HERE + "/measures/" + service.measure(), service.measureJson());
        }
    }

    /** The unit drafts and proposes; both sides sign the same digest. */
    private void agree(DemoOrganisation council) {
        String ref = "sla-" + council.slug();
        DemoApi.Caller manager = api.as(DemoOrganisation.UNIT.slug(), "manager");
        manager.postOnce(HERE + "/agreements", """
                {"ref":"%s","council":"%s","title":"Licensing services for %s"}""".formatted(ref, council.slug(), council.name()));
        String version = HERE + "/agreements/" + ref + "/versions/1";
        manager.putOnce(version, DemoTerms.version(council));
        manager.postOnce(version + "/proposal", "{}");
        String digest = manager.get(version).get("digest").asText();
        sign(version, DemoOrganisation.UNIT.slug(), digest, "provider");
        sign(version, council.slug(), digest, "client");
    }

    private void sign(String version, String organisation, String digest, String capacity) {
        api.as(organisation, "signatory").postOnce(version + "/signatures", """
                        {"digest":"%s","capacity":"%s"}""".formatted(digest, capacity));
    }

    /** The unit's case system sends two years of cases, council by council. */
    private void load(List<DemoArea> areas) {
        DemoApi.Caller officer = api.as(DemoOrganisation.UNIT.slug(), "officer");
        int total = 0;
        for (DemoOrganisation council : DemoOrganisation.COUNCILS) {
            List<String> lines = DemoService.ALL.stream()
                    .flatMap(service -> new DemoCases(council, service, areas).lines().stream())
                    .toList();
            JsonNode receipt = officer.load(HERE + "/cases?mode=all-or-nothing", String.join("\n", lines));
            total += receipt.path("created").asInt();
            say.accept(String.format(
                    Locale.ROOT,
                    "  %s: %,d cases",
                    council.name(),
                    receipt.path("created").asInt()));
        }
        say.accept(String.format(Locale.ROOT, "Loaded %,d cases of two years.", total));
    }

    private static String quoted(String value) {
        return value == null ? "null" : "\"" + value + "\"";
    }
}
