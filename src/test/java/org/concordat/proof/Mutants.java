package org.concordat.proof;

import java.util.List;
import org.concordat.proof.Mutant.Edit;

/** The guards that keep tenants apart and callers within their part (security.md, 4), each taken out in its own way. */
final class Mutants {

    private static final String MAIN = "src/main/java/org/concordat/";
    private static final String MIGRATIONS = "src/main/resources/db/migration/";
    private static final String QUERIES = MIGRATIONS + "V012__queries.sql";
    private static final String OWN =
            "organisation_id = (select nullif(current_setting('app.organisation', true), '')::uuid)";
    private static final String ITS_PARTNERSHIPS =
            "partnership_id = any ((select nullif(current_setting('app.partnerships', true), '')::uuid[])::uuid[])";

    static final List<Mutant> ALL = List.of(
            Mutant.of(
                    "policy-dropped",
                    "every grant has a policy",
                    "CatalogAssertionTest",
                    new Edit(
                            MIGRATIONS + "V001__tenancy.sql",
                            "create policy organisations_member on organisations for select to concordat_member\n"
                                    + "  using (id = (select nullif(current_setting('app.organisation', true),"
                                    + " '')::uuid));",
                            "")),
            Mutant.of(
                    "row-security-not-forced",
                    "row-level security binds the owner too",
                    "CatalogAssertionTest",
                    // Of a table made after V047, which forces it anew on all that it has read.
                    new Edit(MIGRATIONS + "V048__packs.sql", "alter table pack_reads force row level security;", "")),
            Mutant.of(
                    "policy-of-everybody",
                    "no policy lets every row through",
                    "CatalogAssertionTest",
                    new Edit(
                            QUERIES,
                            "create policy queries_member on queries to concordat_member\n  using (" + OWN
                                    + "\n    and " + ITS_PARTNERSHIPS + ")",
                            "create policy queries_member on queries to concordat_member\n  using (true)")),
            Mutant.of(
                    "policy-of-the-partnership",
                    "a council sees its own rows, not its partnership's",
                    "RowSecurityTest",
                    new Edit(
                            QUERIES,
                            "create policy queries_member on queries to concordat_member\n  using (" + OWN
                                    + "\n    and ",
                            "create policy queries_member on queries to concordat_member\n  using (")),
            Mutant.of(
                    "write-not-checked",
                    "a council writes its own rows only",
                    "RowSecurityTest",
                    new Edit(
                            QUERIES,
                            "create policy queries_member on queries to concordat_member\n  using (" + OWN
                                    + "\n    and " + ITS_PARTNERSHIPS + ")\n  with check (" + OWN + "\n    and "
                                    + ITS_PARTNERSHIPS + ");",
                            "create policy queries_member on queries to concordat_member\n  using (" + OWN
                                    + "\n    and " + ITS_PARTNERSHIPS
                                    + ")\n  with check (organisation_id is not null);")),
            Mutant.of(
                    "key-of-no-partnership",
                    "no row hangs on another partnership's",
                    "TableKeysTest",
                    new Edit(
                            QUERIES,
                            "create unique index queries_open on",
                            "create unique index queries_id on queries (id);\ncreate unique index queries_open on"),
                    new Edit(
                            QUERIES,
                            "foreign key (partnership_id, organisation_id, query_id) references queries"
                                    + " (partnership_id, organisation_id, id)",
                            "foreign key (query_id) references queries (id)")),
            Mutant.of(
                    "login-bypasses-row-security",
                    "the login is bound by row-level security",
                    "CatalogAssertionTest",
                    new Edit(
                            "deploy/database/roles.sql",
                            "noinherit nobypassrls password '${gateway_password}'",
                            "noinherit bypassrls password '${gateway_password}'")),
            Mutant.of(
                    "table-not-watched",
                    "what changes stands in the ledger",
                    "CatalogAssertionTest",
                    new Edit(MIGRATIONS + "V033__governance.sql", "select ledger_watch('governance_rules', '');", "")),
            Mutant.of(
                    "capacity-of-the-session",
                    "a transaction's capacity ends with it",
                    "RowSecurityTest",
                    new Edit(
                            MAIN + "tenancy/TenantSettings.java",
                            "\" set_config('role', ?, true), set_config('app.organisation', ?, true),\"",
                            "\" set_config('role', ?, false), set_config('app.organisation', ?, false),\"")),
            Mutant.of(
                    "no-capacity",
                    "every transaction of a request has a capacity",
                    "IssuerAddressTest",
                    new Edit(
                            MAIN + "tenancy/TransactionTenant.java",
                            "if (Arc.container().requestContext().isActive()) {",
                            "if (transaction == null && Arc.container().requestContext().isActive()) {")),
            Mutant.of(
                    "audience-not-asked",
                    "a token is for Concordat",
                    "HostileTokensTest",
                    new Edit(
                            MAIN + "tenancy/IssuerConfigurations.java",
                            "                .audience(provider.audience())\n",
                            "")),
            Mutant.of(
                    "introspection",
                    "a forged token is not taken because its issuer says so",
                    "HostileTokensTest",
                    new Edit(
                            MAIN + "tenancy/IssuerConfigurations.java",
                            ".allowJwtIntrospection(false)\n                .allowOpaqueTokenIntrospection(false)\n"
                                    + "                .forcedJwkRefreshInterval",
                            ".allowJwtIntrospection(true)\n                .allowOpaqueTokenIntrospection(true)\n"
                                    + "                .forcedJwkRefreshInterval"),
                    // The platform asks as a client; one that it has no name for asks nobody.
                    new Edit(
                            MAIN + "tenancy/IssuerConfigurations.java",
                            "                .applicationType(ApplicationType.SERVICE)\n",
                            "                .applicationType(ApplicationType.SERVICE)\n"
                                    + "                .clientId(\"concordat\")\n")),
            Mutant.of(
                    "roles-as-claimed",
                    "of a token's roles those count that its issuer may grant",
                    "HostileTokensTest",
                    new Edit(
                            MAIN + "tenancy/CallerAugmentor.java",
                            "provider.roles().getOrDefault(role, List.of()).stream())",
                            "provider.roles().getOrDefault(role, List.of(role)).stream())"),
                    new Edit(
                            MAIN + "tenancy/CallerAugmentor.java",
                            ".filter(role -> operator ? role.equals(Roles.OPERATOR) : Roles.GRANTABLE.contains(role))",
                            ".filter(role -> !role.isEmpty() || operator)")),
            Mutant.of(
                    "any-client",
                    "a token was given to a client that is listed",
                    "HostileTokensTest",
                    new Edit(
                            MAIN + "tenancy/CallerAugmentor.java",
                            "token.isOf(provider.clients())",
                            "!provider.clients().isEmpty()")),
            Mutant.of(
                    "keys-too-short",
                    "no token signed with a key that can be guessed",
                    "HostileTokensTest",
                    new Edit(MAIN + "tenancy/Token.java", " && (!rsa || signature >= SHORTEST_RSA);", ";")),
            Mutant.of(
                    "issuers-shut-out-by-tokens",
                    "a token makes nobody think that its issuer has failed",
                    "HostileTokensTest",
                    new Edit(MAIN + "tenancy/IssuerResolver.java", "filter(Token::isAccess).", "")),
            Mutant.of(
                    "remembered-past-its-end",
                    "a remembered token is refused once it has ended",
                    "RememberedTokensTest",
                    new Edit(MAIN + "tenancy/Token.java", "return begun && !over && ", "return begun && ")),
            Mutant.of(
                    "remembered-by-any-verifier",
                    "a remembered token is refused once its issuer's keys or row are other ones",
                    "RememberedTokensTest,VerifiedTokensTest",
                    new Edit(
                            MAIN + "tenancy/VerifiedTokens.java",
                            "return verifier.tenantId().orElseThrow();",
                            "return \"any\";")),
            Mutant.of(
                    "remembered-without-its-signature",
                    "a token is remembered to the letter",
                    "RememberedTokensTest",
                    new Edit(
                            MAIN + "tenancy/VerifiedTokens.java",
                            "Digest.of(text).value()",
                            "Digest.of(text.substring(0, text.lastIndexOf('.'))).value()")),
            Mutant.of(
                    "remembered-whatever-keys-are-read",
                    "what was found out by other keys counts no more",
                    "RememberedTokensTest",
                    new Edit(
                            MAIN + "tenancy/FetchedKeys.java",
                            "        verified.forget(context.requestProperties().getString(OidcUtils.TENANT_ID_ATTRIBUTE));\n",
                            "")),
            Mutant.of(
                    "issuers-waited-for",
                    "no issuer keeps its callers waiting",
                    "SickIssuersTest",
                    new Edit(MAIN + "tenancy/IssuerResolver.java", "            patience.begin(context);\n", "")),
            Mutant.of(
                    "issuers-read-whole",
                    "no issuer fills the memory",
                    "SickIssuersTest",
                    new Edit(MAIN + "tenancy/IssuerCalls.java", "        request.as(new BoundedBody());\n", "")),
            Mutant.of(
                    "suspended-let-in",
                    "who is suspended is out",
                    "HostileTokensTest",
                    new Edit(
                            MAIN + "tenancy/IssuerResolver.java",
                            "provider.organisation() == null || !provider.organisation().suspended();",
                            "true;"),
                    new Edit(
                            MAIN + "tenancy/CallerAugmentor.java",
                            "provider.organisation() != null && provider.organisation().suspended()",
                            "false")),
            Mutant.of(
                    "clocks-apart",
                    "a node of another time does nothing",
                    "ClocksApartTest",
                    new Edit(MAIN + "tenancy/Clocks.java", "        if (apart) {", "        if (false) {")),
            Mutant.of(
                    "open-to-everybody",
                    "every operation asks for a role",
                    "OpenApiContractTest,TenantIsolationTest",
                    new Edit(
                            MAIN + "queries/QueryResource.java",
                            "@RolesAllowed(Roles.OFFICER)\n"
                                    + "    @Operation(\n"
                                    + "            operationId = \"postEscalation\",",
                            "@jakarta.annotation.security.PermitAll\n"
                                    + "    @Operation(\n"
                                    + "            operationId = \"postEscalation\",")),
            Mutant.of(
                    "cursor-of-anybody",
                    "a cursor is good for the organisation it was given to",
                    "TenantIsolationTest,CursorsTest",
                    new Edit(
                            MAIN + "web/Cursors.java",
                            "        parts.add(actings.mustCall().organisation().map(o ->"
                                    + " o.id().toString()).orElse(\"operator\"));\n",
                            "")),
            Mutant.of(
                    "stale-writes",
                    "nobody overwrites what they have not read",
                    "EntityTagsTest",
                    new Edit(
                            MAIN + "web/Preconditions.java",
                            "if (revision == null || !names(ifMatch, revision)) {",
                            "if (revision == null) {")),
            Mutant.of(
                    "key-for-any-body",
                    "an Idempotency-Key is for one request",
                    "IdempotencyTest",
                    new Edit(
                            MAIN + "web/KeyedRequest.java",
                            "parts.add(body == null ? \"\" : body.digest());",
                            "parts.add(\"\");")),
            Mutant.of(
                    "calls-go-inside",
                    "what outsiders name is called at public addresses only",
                    "WebhookTargetsTest,OutsideCallsTest",
                    new Edit(
                            MAIN + "tenancy/Destinations.java",
                            "if (!isAllowed && !Arrays.stream(found).allMatch(PublicAddress::is)) {",
                            "if (found.length == 0) {")),
            Mutant.of(
                    "address-asked-again",
                    "a call goes to the address that was looked at",
                    "OutsideCallsTest",
                    new Edit(
                            MAIN + "tenancy/OutsideCalls.java",
                            "                .setServer(SocketAddress.inetSocketAddress(to.port(), to.literal()))\n",
                            "")),
            Mutant.of(
                    "fields-given-twice",
                    "a body says one thing",
                    "MaliciousBodiesTest",
                    new Edit(
                            MAIN + "web/StrictJson.java",
                            "       "
                                    + " mapper.getFactory().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION.mappedFeature());\n",
                            "")));

    private Mutants() {}
}
