package org.concordat.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.info.Info;
import org.eclipse.microprofile.openapi.models.security.OAuthFlows;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.eclipse.microprofile.openapi.models.servers.Server;

/** What stands before the operations: the guide, where installations are, who may call, and the kinds of problem. */
final class Introduction {

    /** What the operations' requirements name. */
    static final String SCHEME = "issuer";

    private static final String ROLES = "role";

    /** Every server is for integrators. */
    private static final Map<String, Object> PUBLIC = Map.of("x-internal", false);

    private static final String SITE = "https://concordat.example";
    private static final String ISSUER = "https://login.kettering.example/realms/main";

    private Introduction() {}

    /** @param base of the paths, which goes to the servers */
    static void write(OpenAPI document, String base) {
        tellTheGuide(document.getInfo());
        document.setServers(servers(base));
        document.getComponents().addSecurityScheme(SCHEME, scheme());
        document.addExtension(
                "x-problem-types",
                Arrays.stream(ProblemKind.values()).map(Introduction::entry).toList());
    }

    private static void tellTheGuide(Info info) {
        info.setSummary(
                "Service level agreements between councils that share services, and results that explain themselves");
        info.setDescription(DocumentTexts.text("guide.md"));
        info.setTermsOfService(SITE + "/terms");
        info.setContact(OASFactory.createContact()
                .name("The operator of your installation")
                .url(SITE + "/support")
                .email("support@concordat.example"));
        info.setLicense(OASFactory.createLicense()
                .name("By agreement with the operator of your installation")
                .url(SITE + "/licence"));
    }

    private static List<Server> servers(String base) {
        return List.of(
                OASFactory.createServer()
                        .url(base)
                        .description("The installation that serves this document: your production, or the demo.")
                        .extensions(PUBLIC),
                OASFactory.createServer()
                        .url("https://{host}" + base)
                        .description("Production: the installation of your partnerships.")
                        .extensions(PUBLIC)
                        .addVariable(
                                "host",
                                OASFactory.createServerVariable()
                                        .defaultValue("concordat.example")
                                        .description("Where your operator runs it.")),
                OASFactory.createServer()
                        .url("http://127.0.0.1:{port}" + base)
                        .description(
                                "The demo on your own machine, a sandbox with five councils and two years of cases.")
                        .extensions(PUBLIC)
                        .addVariable(
                                "port",
                                OASFactory.createServerVariable()
                                        .defaultValue("8080")
                                        .description("As the demo prints it: another one where 8080 is taken.")));
    }

    private static SecurityScheme scheme() {
        Words words = new Words();
        Map<String, String> roles = new LinkedHashMap<>();
        words.of(ROLES).forEach(role -> roles.put(role, words.meaning(ROLES, role)));
        OAuthFlows flows = OASFactory.createOAuthFlows()
                .clientCredentials(OASFactory.createOAuthFlow()
                        .tokenUrl(ISSUER + "/protocol/openid-connect/token")
                        .scopes(roles));
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.OAUTH2)
                .flows(flows)
                .description(
                        "An access token (JWT) of your organisation's own OpenID Connect issuer, whose addresses take the"
                                + " place of those shown here: Authorization: Bearer. It is judged as RFC8725 asks: one algorithm,"
                                + " named by the operator, its issuer, its audience, its times. The scopes are the roles of Concordat: an"
                                + " operation asks for any one of those that it names. They come from the token's claim that the"
                                + " operator has mapped for your issuer, not from scopes that a client asks for.");
    }

    private static Map<String, Object> entry(ProblemKind kind) {
        ProblemPage page = ProblemPage.of(kind);
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("type", page.type());
        entry.put("status", page.status());
        entry.put("title", page.title());
        entry.put("meaning", page.meaning());
        entry.put("mending", page.mending());
        entry.put("retry", isRetried(kind) ? "unchanged" : "mended");
        return entry;
    }

    /** Whether the same request may succeed later. */
    private static boolean isRetried(ProblemKind kind) {
        return kind == ProblemKind.INTERNAL_ERROR || kind.retryAfter().isPresent();
    }
}
