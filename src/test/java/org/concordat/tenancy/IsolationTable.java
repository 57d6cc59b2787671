package org.concordat.tenancy;

import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.subscriptions.Confirming;
import org.concordat.testing.Api;
import org.concordat.testing.Issuers;

/** Whose each operation's objects are (security.md, 1a), who may call it on alfa's, what bravo beside it and charlie elsewhere are told. */
final class IsolationTable {

    /**
     * One line of the table.
     *
     * @param as organisation and role that may; or the operator
     * @param same the status for a council of the same partnership
     * @param other the status for a council of another
     * @param arguments where they differ from {@link Neighbours.Council#names()}
     */
    record Line(Whose whose, String as, int same, int other, Map<String, String> arguments) {

        RequestSpecification allowed() {
            if (as.equals("operator")) {
                return Api.operator();
            }
            String[] parts = as.split(" ");
            return Api.as("iso-" + parts[0], parts[1]);
        }
    }

    private static final String LINES = """
            listShippedCalendars   | EVERYBODY   | alfa reader    | 200 | 200 |
            getShippedCalendar     | EVERYBODY   | alfa reader    | 200 | 200 | calendar=england-and-wales
            calculateShippedDeadline | EVERYBODY | alfa reader  | 200 | 200 | calendar=england-and-wales, from=2026-03-31T09:00:00Z, limit=5-working-days
            calculateShippedElapsed | EVERYBODY  | alfa reader  | 200 | 200 | calendar=england-and-wales, from=2026-03-31T09:00:00Z, to=2026-04-09T09:00:00Z
            getMe                  | CALLER      | alfa reader    | 200 | 200 |
            listOrganisations      | CALLER      | alfa reader    | 200 | 200 |
            listPartnerships       | CALLER      | alfa reader    | 200 | 200 |
            getOrganisation        | COUNCIL     | alfa reader    | 404 | 404 |
            listAreas              | COUNCIL     | alfa reader    | 404 | 404 |
            getArea                | COUNCIL     | alfa reader    | 404 | 404 |
            putArea                | COUNCIL     | alfa officer   | 404 | 404 |
            listMemberAreas        | COUNCIL     | alfa reader    | 404 | 404 |
            putOrganisation        | PLATFORM    | operator       | 403 | 403 |
            suspendOrganisation    | PLATFORM    | operator       | 403 | 403 |
            reinstateOrganisation  | PLATFORM    | operator       | 403 | 403 |
            listIdentityProviders  | PLATFORM    | operator       | 403 | 403 |
            putIdentityProvider    | PLATFORM    | operator       | 403 | 403 |
            getIdentityProvider    | PLATFORM    | operator       | 403 | 403 |
            deleteIdentityProvider | PLATFORM    | operator       | 403 | 403 |
            putPartnership         | PLATFORM    | operator       | 403 | 403 |
            putMember              | PLATFORM    | operator       | 403 | 403 |
            listAppointments       | PLATFORM    | operator       | 403 | 403 |
            putAppointment         | PLATFORM    | operator       | 403 | 403 |
            getAppointment         | PLATFORM    | operator       | 403 | 403 |
            deleteAppointment      | PLATFORM    | operator       | 403 | 403 |
            getPartnership         | PARTNERSHIP | alfa reader    | 200 | 404 |
            listMembers            | PARTNERSHIP | alfa reader    | 200 | 404 |
            getMember              | PARTNERSHIP | alfa reader    | 200 | 404 |
            acceptMembership       | PARTNERSHIP | new signatory  | 403 | 404 | organisation=iso-new
            listServices           | PARTNERSHIP | alfa reader    | 200 | 404 |
            getService             | PARTNERSHIP | alfa reader    | 200 | 404 |
            putService             | PARTNERSHIP | unit manager   | 403 | 404 |
            listMeasures           | PARTNERSHIP | alfa reader    | 200 | 404 |
            getMeasure             | PARTNERSHIP | alfa reader    | 200 | 404 |
            putMeasure             | PARTNERSHIP | unit manager   | 403 | 404 |
            listCalendars          | PARTNERSHIP | alfa reader    | 200 | 404 |
            getCalendar            | PARTNERSHIP | alfa reader    | 200 | 404 |
            putCalendar            | PARTNERSHIP | unit manager   | 403 | 404 |
            calculateDeadline      | PARTNERSHIP | alfa reader    | 200 | 404 | from=2026-03-31T09:00:00Z, limit=5-working-days
            calculateElapsed       | PARTNERSHIP | alfa reader    | 200 | 404 | from=2026-03-31T09:00:00Z, to=2026-04-09T09:00:00Z
            listImportProfiles     | PARTNERSHIP | alfa officer   | 200 | 404 |
            getImportProfile       | PARTNERSHIP | alfa officer   | 200 | 404 |
            putImportProfile       | PARTNERSHIP | alfa officer   | 403 | 404 |
            previewImport          | PARTNERSHIP | unit officer   | 200 | 404 |
            postAgreement          | COUNCIL     | unit manager   | 422 | 404 |
            listAgreements         | COUNCIL     | alfa reader    | 200 | 404 |
            getAgreement           | COUNCIL     | alfa reader    | 404 | 404 |
            getEffectiveTerms      | COUNCIL     | alfa reader    | 404 | 404 |
            putVersion             | COUNCIL     | unit manager   | 404 | 404 | agreement=new-alfa
            getVersion             | COUNCIL     | alfa reader    | 404 | 404 |
            getVersionDiff         | COUNCIL     | alfa reader    | 404 | 404 | version=2, against=1
            proposeVersion         | COUNCIL     | unit manager   | 404 | 404 | agreement=new-alfa
            counterVersion         | COUNCIL     | alfa officer   | 404 | 404 | agreement=open-alfa
            signVersion            | COUNCIL     | alfa signatory | 404 | 404 | agreement=open-alfa
            withdrawVersion        | COUNCIL     | unit manager   | 404 | 404 | agreement=open-alfa
            terminateVersion       | COUNCIL     | alfa signatory | 404 | 404 |
            postCases              | COUNCIL     | unit officer   | 200 | 404 |
            listCases              | COUNCIL     | alfa reader    | 200 | 404 |
            getCase                | COUNCIL     | alfa reader    | 404 | 404 |
            postFigures            | COUNCIL     | unit officer   | 200 | 404 |
            listFigures            | COUNCIL     | alfa reader    | 200 | 404 |
            getFigure              | COUNCIL     | alfa reader    | 404 | 404 |
            postConfirmation       | COUNCIL     | alfa officer   | 404 | 404 |
            postFigureQuery        | COUNCIL     | alfa officer   | 404 | 404 |
            postQuery              | COUNCIL     | alfa officer   | 422 | 404 |
            listQueries            | COUNCIL     | alfa reader    | 200 | 404 |
            getQuery               | COUNCIL     | alfa reader    | 404 | 404 |
            postEscalation         | COUNCIL     | unit officer   | 404 | 404 |
            postOutcome            | COUNCIL     | unit officer   | 404 | 404 |
            listImports            | COUNCIL     | alfa reader    | 200 | 404 |
            getImport              | COUNCIL     | alfa reader    | 404 | 404 |
            listImportErrors       | COUNCIL     | alfa reader    | 404 | 404 |
            postExclusion          | COUNCIL     | unit officer   | 422 | 404 |
            listExclusions         | COUNCIL     | alfa reader    | 200 | 404 |
            getExclusion           | COUNCIL     | alfa reader    | 404 | 404 |
            decideExclusion        | COUNCIL     | alfa officer   | 404 | 404 |
            withdrawExclusion      | COUNCIL     | unit officer   | 404 | 404 |
            postRelief             | COUNCIL     | unit officer   | 422 | 404 |
            listReliefs            | COUNCIL     | alfa reader    | 200 | 404 |
            getRelief              | COUNCIL     | alfa reader    | 404 | 404 |
            decideRelief           | COUNCIL     | alfa officer   | 404 | 404 |
            withdrawRelief         | COUNCIL     | unit officer   | 404 | 404 |
            postFigureRestatement  | COUNCIL     | unit officer   | 404 | 404 | figure=@lockedFigure
            postRestatement        | COUNCIL     | unit officer   | 422 | 404 |
            listRestatements       | COUNCIL     | alfa reader    | 200 | 404 |
            getRestatement         | COUNCIL     | alfa reader    | 404 | 404 |
            decideRestatement      | COUNCIL     | alfa officer   | 404 | 404 |
            withdrawRestatement    | COUNCIL     | unit officer   | 404 | 404 |
            getPeriod              | PARTNERSHIP | alfa reader    | 200 | 404 |
            closePeriod            | PARTNERSHIP | audit board-secretary | 403 | 404 | period=2026-04
            listResults            | COUNCIL     | alfa reader    | 200 | 404 | period=2026-05
            getResult              | COUNCIL     | alfa reader    | 404 | 404 |
            getExplanation         | COUNCIL     | alfa reader    | 404 | 404 |
            verifyResult           | COUNCIL     | alfa reader    | 404 | 404 |
            previewVersion         | COUNCIL     | alfa reader    | 404 | 404 |
            listExplainedCases     | COUNCIL     | alfa reader    | 404 | 404 |
            getExplainedCase       | COUNCIL     | alfa reader    | 404 | 404 |
            listCredits            | COUNCIL     | alfa reader    | 200 | 404 |
            listTriggers           | COUNCIL     | alfa reader    | 200 | 404 |
            listRatings            | COUNCIL     | alfa reader    | 200 | 404 |
            getRating              | COUNCIL     | alfa reader    | 404 | 404 |
            putRating              | COUNCIL     | alfa officer   | 404 | 404 |
            deleteRating           | COUNCIL     | alfa officer   | 404 | 404 |
            listPlans              | COUNCIL     | alfa reader    | 200 | 404 |
            getPlan                | COUNCIL     | alfa reader    | 404 | 404 |
            putPlanContent         | COUNCIL     | unit manager   | 404 | 404 |
            postPlanDecision       | COUNCIL     | alfa officer   | 404 | 404 |
            putCostPool            | PARTNERSHIP | unit manager   | 403 | 404 |
            getCostPool            | PARTNERSHIP | alfa reader    | 200 | 404 |
            listCostPools          | PARTNERSHIP | alfa reader    | 200 | 404 |
            postPoolLines          | COUNCIL     | unit manager   | 403 | 404 |
            listPoolLines          | COUNCIL     | alfa reader    | 200 | 404 |
            getPoolLine            | COUNCIL     | alfa reader    | 404 | 404 |
            decideHostCharge       | COUNCIL     | alfa signatory | 404 | 404 |
            putDriver              | PARTNERSHIP | unit manager   | 403 | 404 |
            getDriver              | PARTNERSHIP | alfa reader    | 200 | 404 |
            listDrivers            | PARTNERSHIP | alfa reader    | 200 | 404 |
            postDriverValues       | PARTNERSHIP | unit manager   | 403 | 404 |
            listDriverValues       | PARTNERSHIP | alfa reader    | 200 | 404 |
            putSharingScheme       | PARTNERSHIP | unit manager   | 403 | 404 |
            getSharingScheme       | PARTNERSHIP | alfa reader    | 200 | 404 |
            listSharingSchemes     | PARTNERSHIP | alfa reader    | 200 | 404 |
            putSharingSchemeVersion | PARTNERSHIP | unit manager  | 403 | 404 | scheme=draft-primo
            getSharingSchemeVersion | PARTNERSHIP | alfa reader   | 200 | 404 |
            proposeSharingSchemeVersion | PARTNERSHIP | unit manager | 403 | 404 | scheme=draft-primo
            withdrawSharingSchemeVersion | PARTNERSHIP | unit manager | 403 | 404 | scheme=open-primo
            approveSharingSchemeVersion | PARTNERSHIP | alfa signatory | 409 | 404 | scheme=open-primo
            compareSharingSchemeVersion | PARTNERSHIP | alfa reader | 200 | 404 |
            getSharingSchemeVersionDiff | PARTNERSHIP | alfa reader | 200 | 404 | against=1
            listApportionments     | PARTNERSHIP | alfa reader    | 200 | 404 |
            getApportionmentExplanation | PARTNERSHIP | alfa reader | 200 | 404 |
            putCostYear            | PARTNERSHIP | unit manager   | 403 | 404 |
            getCostYear            | PARTNERSHIP | alfa reader    | 200 | 404 |
            listCostYears          | PARTNERSHIP | alfa reader    | 200 | 404 |
            fixBudget              | PARTNERSHIP | unit manager   | 403 | 404 | year=FY2027-28
            issueBills             | PARTNERSHIP | unit manager   | 403 | 404 |
            closeCostYear          | PARTNERSHIP | unit manager   | 403 | 404 | year=FY2025-26
            listStatements         | COUNCIL     | alfa reader    | 200 | 404 |
            getStatement           | COUNCIL     | alfa reader    | 404 | 404 |
            listStatementLines     | COUNCIL     | alfa reader    | 404 | 404 |
            listStatementWorkings  | SHARED      | alfa reader    | 404 | 404 |
            getStatementExplanation | SHARED     | alfa reader    | 404 | 404 |
            putStandAloneCosts     | PARTNERSHIP | unit manager   | 403 | 404 | year=FY2030-31
            getStandAloneCosts     | PARTNERSHIP | alfa reader    | 200 | 404 | year=FY2030-31
            getFairness            | PARTNERSHIP | alfa reader    | 200 | 404 | year=FY2030-31
            putGovernanceRules     | PARTNERSHIP | audit board-secretary | 403 | 404 | version=2
            getGovernanceRules     | PARTNERSHIP | alfa reader    | 200 | 404 |
            listGovernanceRules    | PARTNERSHIP | alfa reader    | 200 | 404 |
            getGovernanceInForce   | PARTNERSHIP | alfa reader    | 200 | 404 |
            postMeeting            | PARTNERSHIP | audit board-secretary | 403 | 404 |
            listMeetings           | PARTNERSHIP | alfa reader    | 200 | 404 |
            getMeeting             | PARTNERSHIP | alfa reader    | 200 | 404 |
            putMeeting             | PARTNERSHIP | audit board-secretary | 403 | 404 | meeting=@plannedMeeting
            putAttendance          | PARTNERSHIP | audit board-secretary | 403 | 404 |
            postDecision           | PARTNERSHIP | audit board-secretary | 403 | 404 |
            listDecisions          | PARTNERSHIP | alfa reader    | 200 | 404 |
            getDecision            | PARTNERSHIP | alfa reader    | 200 | 404 |
            putDecision            | PARTNERSHIP | audit board-secretary | 403 | 404 | decision=@draftDecision
            openDecision           | PARTNERSHIP | audit board-secretary | 403 | 404 | decision=@draftDecision
            voteOnDecision         | PARTNERSHIP | alfa signatory | 409 | 404 |
            declareDecision        | PARTNERSHIP | audit board-secretary | 403 | 404 | decision=@votedDecision
            postAction             | PARTNERSHIP | audit board-secretary | 403 | 404 |
            listActions            | PARTNERSHIP | alfa reader    | 200 | 404 |
            getAction              | PARTNERSHIP | alfa reader    | 200 | 404 |
            putAction              | PARTNERSHIP | audit board-secretary | 403 | 404 |
            completeAction         | PARTNERSHIP | alfa officer   | 403 | 404 |
            postLeaving            | PARTNERSHIP | far signatory  | 404 | 409 | partnership=iso-secundo
            listLeavings           | PARTNERSHIP | alfa reader    | 200 | 404 |
            getLeaving             | PARTNERSHIP | alfa reader    | 200 | 404 |
            putLeavingTerms        | PARTNERSHIP | audit board-secretary | 403 | 404 |
            agreeToLeaving         | PARTNERSHIP | alfa signatory | 403 | 404 |
            settleLeaving          | PARTNERSHIP | audit board-secretary | 403 | 404 |
            withdrawLeaving        | PARTNERSHIP | alfa signatory | 403 | 404 |
            postSuccession         | PARTNERSHIP | audit board-secretary | 403 | 404 |
            listSuccessions        | PARTNERSHIP | alfa reader    | 200 | 404 |
            getSuccession          | PARTNERSHIP | alfa reader    | 200 | 404 |
            settleSuccession       | PARTNERSHIP | audit board-secretary | 403 | 404 |
            withdrawSuccession     | PARTNERSHIP | audit board-secretary | 403 | 404 |
            putResponsibilities    | PARTNERSHIP | unit manager   | 403 | 404 |
            getResponsibilities    | PARTNERSHIP | alfa reader    | 200 | 404 |
            listResponsibilities   | PARTNERSHIP | alfa reader    | 200 | 404 |
            getVotingPower         | PARTNERSHIP | alfa reader    | 200 | 404 |
            listEvents             | COUNCIL     | alfa reader    | 200 | 404 |
            postWebhook            | CALLER      | alfa officer   | 201 | 422 |
            listWebhooks           | COUNCIL     | alfa reader    | 200 | 200 |
            getWebhook             | COUNCIL     | alfa reader    | 404 | 404 |
            putWebhook             | COUNCIL     | alfa officer   | 404 | 404 |
            deleteWebhook          | COUNCIL     | alfa officer   | 404 | 404 |
            rotateWebhookSecret    | COUNCIL     | alfa officer   | 404 | 404 |
            testWebhook            | COUNCIL     | alfa officer   | 404 | 404 |
            listDeliveries         | COUNCIL     | alfa reader    | 404 | 404 |
            getDelivery            | COUNCIL     | alfa reader    | 404 | 404 |
            retryDelivery          | COUNCIL     | alfa officer   | 404 | 404 |
            replayWebhook          | COUNCIL     | alfa officer   | 404 | 404 |
            listLedgerEntries      | PARTNERSHIP | alfa reader    | 200 | 404 |
            listLedgerCheckpoints  | PARTNERSHIP | alfa reader    | 200 | 404 |
            getLedgerCheckpoint    | PARTNERSHIP | alfa reader    | 200 | 404 |
            getInclusionProof      | PARTNERSHIP | alfa reader    | 200 | 404 | entry=0, size=1
            getConsistencyProof    | PARTNERSHIP | alfa reader    | 200 | 404 | from=1, to=2
            exportLedger           | PARTNERSHIP | alfa reader    | 200 | 404 |
            listReadLog            | COUNCIL     | alfa officer   | 200 | 404 |
            getLedgerKey           | EVERYBODY   | alfa reader    | 200 | 200 |
            exportInstallationLedger | PLATFORM  | operator       | 403 | 403 |
            exportPartnership      | PARTNERSHIP | alfa manager   | 200 | 404 |
            """;

    private static final Map<String, Line> TABLE = (LINES
                    + IsolationBenefits.LINES
                    + IsolationSubscriptions.LINES
                    + IsolationSignals.LINES
                    + IsolationPacks.LINES)
            .lines()
            .map(l -> l.split("\\|", -1))
            .collect(Collectors.toMap(c -> c[0].strip(), IsolationTable::line));

    private IsolationTable() {}

    private static Line line(String[] cells) {
        Map<String, String> arguments = new HashMap<>();
        for (String argument : cells[5].strip().split(",\\s*")) {
            if (!argument.isEmpty()) {
                arguments.put(argument.split("=")[0], argument.split("=")[1]);
            }
        }
        return new Line(
                Whose.valueOf(cells[1].strip()),
                cells[2].strip(),
                Integer.parseInt(cells[3].strip()),
                Integer.parseInt(cells[4].strip()),
                arguments);
    }

    static Optional<Line> of(String operation) {
        return Optional.ofNullable(TABLE.get(operation));
    }

    static java.util.Set<String> operations() {
        return TABLE.keySet();
    }

    /** Bodies that are right where the caller may, by operation; the argument is the digest of what is signed. */
    static final Map<String, Function<String, String>> BODIES = IsolationBenefits.and(Map.ofEntries(
            Map.entry("putOrganisation", d -> "{\"name\":\"The body iso-alfa\",\"kind\":\"district-council\"}"),
            Map.entry("putArea", d -> "{\"name\":\"Elsewhere\"}"),
            Map.entry("putIdentityProvider", d ->
                    """
                        {"issuer":"%s","audience":"concordat","algorithms":["RS256"],"rolesClaim":"roles",\
                        "roles":{"reader":["reader"]},"clients":["tests"]}""".formatted(Issuers.of("iso-alfa").issuer())),
            Map.entry("putPartnership", d -> """
                    {"title":"Another title","model":"shared-service-entity","timeZone":"Europe/London",\
                    "jurisdiction":"england-and-wales","sandbox":false}"""),
            Map.entry("putMember", d -> "{\"roles\":[\"member\"],\"from\":\"2020-04-01\",\"votes\":7}"),
            Map.entry("putAppointment", d -> Wording.appointment("https://issuer.example", "someone", "auditor")),
            Map.entry("putService", d -> Wording.service("primo, changed", "provider")),
            Map.entry("putMeasure", d -> Wording.measure("primo, changed")),
            Map.entry("putCalendar", d -> Wording.calendar("primo, changed")),
            Map.entry("putImportProfile", d -> Wording.profile(Neighbours.PRIMO)),
            Map.entry("previewImport", d -> "{\"sample\":\"No,In,For\\ncase-alfa-1,02/04/2026 15:20,iso-alfa\\n\"}"),
            Map.entry("postAgreement", d -> "{\"ref\":\"more\",\"council\":\"iso-alfa\",\"title\":\"More\"}"),
            Map.entry("putVersion", d -> Wording.terms(Neighbours.ALFA, "2041-03-01")),
            Map.entry("counterVersion", d -> Wording.terms(Neighbours.ALFA, "2051-03-01")),
            Map.entry("signVersion", d -> "{\"digest\":\"" + d + "\",\"capacity\":\"client\"}"),
            Map.entry("terminateVersion", d -> "{\"lastDay\":\"2190-01-01\",\"reason\":\"Enough\"}"),
            Map.entry("postCases", d -> """
                    {"items":[{"ref":"case-alfa-1","service":"licensing-primo","council":"iso-alfa",\
                    "received":"2026-03-25T10:00:00Z","outcome":"overwritten"}]}"""),
            Map.entry("postFigures", d -> """
                    {"items":[{"measure":"answered-primo","council":"iso-alfa","period":"2026-04","area":"east-alfa",\
                    "numerator":1,"denominator":2}]}"""),
            Map.entry("previewVersion", d -> """
                    {"agreement":"iso-alfa.new-alfa","version":1,"from":"2026-05","to":"2026-05"}"""),
            Map.entry("postFigureRestatement", d -> "{\"numerator\":1,\"denominator\":2,\"reason\":\"Counted again\"}"),
            Map.entry("postRestatement", d -> """
                    {"result":"2026-03.iso-alfa.sla-alfa.in-time","reason":"Counted again"}"""),
            Map.entry("decideRestatement", d -> "{\"accepted\":false,\"reason\":\"As counted\"}"),
            Map.entry("putRating", d -> Wording.rating(Neighbours.ALFA)),
            Map.entry("putPlanContent", d -> Wording.plan(Neighbours.ALFA)),
            Map.entry("putCostPool", d -> Wording.pool("primo, changed")),
            Map.entry("postPoolLines", d -> """
                    {"items":[{"ref":"more-alfa","costType":"transport","stage":"actual","period":"2026-04","amount":"-3.50",\
                    "council":"iso-alfa"}]}"""),
            Map.entry("decideHostCharge", d -> "{\"approved\":true,\"revision\":1}"),
            Map.entry("putStandAloneCosts", d -> """
                    {"source":"Changed","costs":[{"councils":["iso-alfa"],"cost":{"amount":"250.00","currency":"GBP"}},\
                    {"councils":["iso-bravo"],"cost":{"amount":"300.00","currency":"GBP"}}]}"""),
            Map.entry("putGovernanceRules", d -> "{\"from\":\"2020-04-01\",\"matters\":{\"other\":\"reserved\"}}"),
            Map.entry("postAction", d -> "{\"title\":\"More\",\"owner\":\"iso-bravo\",\"due\":\"2040-06-01\"}"),
            Map.entry("putAction", d -> "{\"title\":\"Changed\",\"owner\":\"iso-alfa\",\"due\":\"2040-06-01\"}"),
            Map.entry("completeAction", d -> "{\"on\":\"2026-06-01\",\"note\":\"Done\"}"),
            Map.entry("postLeaving", d -> "{\"lastDay\":\"2040-03-31\",\"reason\":\"Reform\"}"),
            Map.entry("agreeToLeaving", d -> "{\"digest\":\"" + NeighboursGovernance.leavingDigest() + "\"}"),
            Map.entry(
                    "postSuccession",
                    d ->
                            "{\"predecessor\":\"iso-alfa\",\"from\":\"2040-04-01\",\"successors\":[\"iso-bravo\"],\"legalBasis\":\"Order\"}"),
            Map.entry("putLeavingTerms", d -> "{\"lastDay\":\"2041-03-31\"}"),
            Map.entry("putResponsibilities", d -> NeighboursGovernance.responsibilities("Changed", "iso-alfa")),
            Map.entry("postMeeting", d -> "{\"title\":\"More\",\"on\":\"2026-06-01\",\"agenda\":[\"All\"]}"),
            Map.entry("putMeeting", d -> "{\"title\":\"Changed\",\"on\":\"2026-06-01\",\"agenda\":[]}"),
            Map.entry(
                    "putAttendance",
                    d -> "{\"present\":[{\"organisation\":\"iso-alfa\"},{\"organisation\":\"iso-bravo\"}]}"),
            Map.entry("postDecision", d -> NeighboursGovernance.other("More")),
            Map.entry("putDecision", d -> NeighboursGovernance.other("Changed")),
            Map.entry(
                    "voteOnDecision", d -> "{\"choice\":\"for\",\"digest\":\"" + NeighboursGovernance.digest() + "\"}"),
            Map.entry("putProcessChange", d -> NeighboursSignals.change(Neighbours.ALFA)),
            Map.entry("putDriver", d -> Wording.driver("primo, changed")),
            Map.entry("postDriverValues", d -> """
                    {"items":[{"council":"iso-alfa","year":"FY2027-28","basis":"estimate","value":7}]}"""),
            Map.entry("putSharingScheme", d -> "{\"title\":\"Scheme of primo, changed\"}"),
            Map.entry("putSharingSchemeVersion", d -> NeighboursSchemes.text("pool-primo", "2041-04-01")),
            Map.entry("approveSharingSchemeVersion", d -> "{\"digest\":\"" + NeighboursSchemes.digest() + "\"}"),
            Map.entry("putCostYear", d -> """
                    {"billing":"monthly","disposition":{"surplus":"reserve","deficit":"charge"}}"""),
            Map.entry("issueBills", d -> "{\"period\":\"2026-06\"}"),
            Map.entry("postWebhook", d -> Wording.webhook(Neighbours.PRIMO, "Nobody's")),
            Map.entry("putWebhook", d -> Wording.webhook(Neighbours.PRIMO, "Changed")),
            Map.entry("postSubscription", d -> Wording.subscription(Neighbours.PRIMO, "nobody")),
            Map.entry("putSubscription", d -> Wording.subscription(Neighbours.PRIMO, "changed")),
            Map.entry(
                    "confirmSubscription", d -> "{\"code\":\"" + Confirming.code("canary-alfa-a@iso.example") + "\"}"),
            Map.entry("replayWebhook", d -> "{\"partnership\":\"iso-primo\",\"since\":\"2026-01-01T00:00:00Z\"}"),
            Map.entry("postPlanDecision", d -> "{\"accepted\":true,\"revision\":2}"),
            Map.entry("closePeriod", d -> "{\"decision\":\"It stands\"}"),
            Map.entry("postConfirmation", d -> "{\"revision\":1}"),
            Map.entry("postExclusion", d -> """
                    {"council":"iso-alfa","service":"licensing-primo","ref":"case-alfa-1","reason":"Storm"}"""),
            Map.entry("decideExclusion", d -> "{\"accepted\":true,\"reason\":\"We saw it\"}"),
            Map.entry("postRelief", d -> """
                    {"council":"iso-alfa","agreement":"sla-alfa","period":"2026-04","ground":"other","reason":"Storm"}"""),
            Map.entry("decideRelief", d -> "{\"accepted\":false,\"reason\":\"We saw none\"}"),
            Map.entry("postFigureQuery", d -> "{\"revision\":1,\"reason\":\"Too many\"}"),
            Map.entry("postQuery", d -> """
                    {"result":"2026-05.iso-alfa.sla-alfa.in-time","reason":"Too few"}"""),
            Map.entry("postEscalation", d -> "{\"reason\":\"No answer\"}"),
            Map.entry("postOutcome", d -> "{\"outcome\":\"not-upheld\",\"note\":\"As counted\"}")));
}
