import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.concordat.client.ApiClient;
import org.concordat.client.ApiException;
import org.concordat.client.api.AgreementsApi;
import org.concordat.client.api.CatalogueApi;
import org.concordat.client.api.IntakeApi;
import org.concordat.client.api.MeApi;
import org.concordat.client.api.OrganisationsApi;
import org.concordat.client.api.PartnershipsApi;
import org.concordat.client.api.ResultsApi;
import org.concordat.client.model.*;

/** The tour of README.md through the generated Java client: the same steps, the same promises. ORIGIN and ISSUERS say where. */
public final class Tour {

    private static final String ORIGIN = System.getenv().getOrDefault("ORIGIN", "http://127.0.0.1:8080");
    private static final String ISSUERS = System.getenv().getOrDefault("ISSUERS", "http://127.0.0.1:8090");

    static final String PARTNERSHIP = "daventry-shared";
    private static final String AGREEMENT = "sla-dav";
    private static final String RESULT = "2026-05.daventry.sla-dav.premises-in-time";
    private static final String SERVICE = "premises-licensing";
    private static final String LEVEL = "premises-in-time";
    static final LocalDate APRIL = LocalDate.of(2026, 4, 1);

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final ApiClient operator = as("operator", "operator");
    private final ApiClient officer = as("daventry", "officer");
    private final ApiClient signatory = as("daventry", "signatory");
    private final ApiClient reader = as("daventry", "reader");
    private final ApiClient manager = as("daventry-unit", "manager");
    private final ApiClient unitSignatory = as("daventry-unit", "signatory");

    public static void main(String[] args) throws ApiException {
        Tour tour = new Tour();
        String me = new MeApi(as("kettering", "reader"))
                .getMe(MeApi.APIGetMeRequest.newBuilder().build())
                .getOrganisation();
        holds("kettering".equals(me), "Kettering is Kettering");
        tour.tenants();
        tour.partnership();
        tour.catalogue();
        tour.agreement();
        tour.cases();
        tour.results();
        new TourOfCost().take();
        tour.nobodyElse();
        System.out.println("Java: the tour is what the README says.");
    }

    static void holds(boolean condition, String sentence) {
        if (!condition) {
            throw new AssertionError("it does not hold that " + sentence);
        }
    }

    static ApiClient as(String who, String role) {
        ApiClient client = new ApiClient();
        client.updateBaseUri(ORIGIN + "/v1");
        client.setRequestInterceptor(request -> request.header("Authorization", "Bearer " + token(who, role)));
        return client;
    }

    private static String token(String who, String role) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(ISSUERS + "/" + who + "/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=client_credentials&client_secret=demo&client_id=" + who + "-" + role))
                .build();
        try {
            String answer = HTTP.send(request, BodyHandlers.ofString()).body();
            return new ObjectMapper().readTree(answer).get("access_token").asText();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("no token for " + who + "-" + role, e);
        }
    }

    private void tenants() throws ApiException {
        OrganisationsApi organisations = new OrganisationsApi(operator);
        organisations.putOrganisation(OrganisationsApi.APIPutOrganisationRequest.newBuilder()
                .organisation("daventry")
                .newOrganisation(new NewOrganisation()
                        .name("Daventry District Council")
                        .kind("district-council")
                        .gssCode("E07000151"))
                .build());
        organisations.putOrganisation(OrganisationsApi.APIPutOrganisationRequest.newBuilder()
                .organisation("daventry-unit")
                .newOrganisation(new NewOrganisation().name("Daventry Services").kind("shared-service"))
                .build());
        List<String> roles = List.of("reader", "officer", "manager", "signatory");
        for (String who : List.of("daventry", "daventry-unit")) {
            NewIdentityProvider provider = new NewIdentityProvider()
                    .issuer(ISSUERS + "/" + who)
                    .audience("concordat")
                    .algorithms(List.of("RS256"))
                    .rolesClaim("roles")
                    .clients(roles.stream().map(role -> who + "-" + role).toList());
            roles.forEach(role -> provider.putRolesItem(role, List.of(role)));
            organisations.putIdentityProvider(OrganisationsApi.APIPutIdentityProviderRequest.newBuilder()
                    .organisation(who)
                    .name("main")
                    .newIdentityProvider(provider)
                    .build());
        }
    }

    private void partnership() throws ApiException {
        PartnershipsApi partnerships = new PartnershipsApi(operator);
        partnerships.putPartnership(PartnershipsApi.APIPutPartnershipRequest.newBuilder()
                .partnership(PARTNERSHIP)
                .newPartnership(new NewPartnership()
                        .title("Daventry Shared Services")
                        .model(NewPartnership.ModelEnum.SHARED_SERVICE_ENTITY)
                        .timeZone("Europe/London")
                        .jurisdiction("england-and-wales")
                        .sandbox(false))
                .build());
        join(partnerships, "daventry", "member", 1);
        join(partnerships, "daventry-unit", "provider", 0);
        holds(accept(signatory, "daventry").getAcceptedAt() != null, "a membership is accepted");
        accept(unitSignatory, "daventry-unit");
    }

    private static void join(PartnershipsApi partnerships, String who, String role, int votes) throws ApiException {
        partnerships.putMember(PartnershipsApi.APIPutMemberRequest.newBuilder()
                .partnership(PARTNERSHIP)
                .organisation(who)
                .newMember(new NewMember()
                        .roles(new LinkedHashSet<>(Set.of(role)))
                        .from(APRIL)
                        .to(null)
                        .votes(votes))
                .build());
    }

    private static MemberView accept(ApiClient client, String who) throws ApiException {
        return new PartnershipsApi(client)
                .acceptMembership(PartnershipsApi.APIAcceptMembershipRequest.newBuilder()
                        .partnership(PARTNERSHIP)
                        .organisation(who)
                        .build());
    }

    private void catalogue() throws ApiException {
        new OrganisationsApi(officer)
                .putArea(OrganisationsApi.APIPutAreaRequest.newBuilder()
                        .organisation("daventry")
                        .area("woodford")
                        .newArea(new NewArea().name("Woodford").parent(null))
                        .build());
        CatalogueApi catalogue = new CatalogueApi(manager);
        catalogue.putService(CatalogueApi.APIPutServiceRequest.newBuilder()
                .partnership(PARTNERSHIP)
                .service(SERVICE)
                .newService(new NewService()
                        .title("Premises licences")
                        .legalBasis("LGA 1972 s101")
                        .casesFrom(NewService.CasesFromEnum.PROVIDER))
                .build());
        catalogue.putMeasure(CatalogueApi.APIPutMeasureRequest.newBuilder()
                .partnership(PARTNERSHIP)
                .measure(LEVEL)
                .newMeasure(new NewMeasure()
                        .title("Premises applications decided in time")
                        .kind(NewMeasure.KindEnum.TIMELINESS)
                        .unit("percent")
                        .direction(NewMeasure.DirectionEnum.HIGHER_IS_BETTER)
                        .computedFrom(NewMeasure.ComputedFromEnum.CASES)
                        .countedBy(NewMeasure.CountedByEnum.DUE)
                        .source("Case system of the unit")
                        .owner(NewMeasure.OwnerEnum.PROVIDER))
                .build());
    }

    private static VersionText text() {
        ServiceLevel level = new ServiceLevel()
                .ref(LEVEL)
                .service(SERVICE)
                .measure(LEVEL)
                .dimension(ServiceLevel.DimensionEnum.LEVEL)
                .limit(new LimitText().amount(20).unit(LimitText.UnitEnum.WORKING_DAYS).calendar("england-and-wales"))
                .period(ServiceLevel.PeriodEnum.MONTH)
                .bands(List.of(
                        new BandText().band(BandText.BandEnum.MET).limit(new BigDecimal("95")),
                        new BandText().band(BandText.BandEnum.MINOR).limit(new BigDecimal("90")).points(1),
                        new BandText().band(BandText.BandEnum.SERIOUS).points(2)));
        Variation rural = new Variation()
                .ref("rural")
                .areas(List.of("woodford"))
                .from(APRIL)
                .to(null)
                .localNeed("No office in the parish; post only")
                .changes(List.of(new Change().serviceLevel(LEVEL).limit(new LimitText().amount(25))));
        return new VersionText()
                .commences(APRIL)
                .expires(LocalDate.of(2029, 3, 31))
                .scope(List.of(new ScopeLine().service(SERVICE)))
                .serviceLevels(List.of(level))
                .cost(new CostTerms().basis("share").pool("licensing"))
                .credits(new CreditTerms().basis(CreditTerms.BasisEnum.NONE))
                .variations(List.of(rural));
    }

    private void agreement() throws ApiException {
        AgreementsApi drafting = new AgreementsApi(manager);
        drafting.postAgreement(AgreementsApi.APIPostAgreementRequest.newBuilder()
                .partnership(PARTNERSHIP)
                .newAgreement(new NewAgreement()
                        .ref(AGREEMENT)
                        .council("daventry")
                        .title("Licensing services for Daventry"))
                .build());
        drafting.putVersion(AgreementsApi.APIPutVersionRequest.newBuilder()
                .partnership(PARTNERSHIP)
                .agreement(AGREEMENT)
                .version(1)
                .versionText(text())
                .build());
        drafting.proposeVersion(AgreementsApi.APIProposeVersionRequest.newBuilder()
                .partnership(PARTNERSHIP)
                .agreement(AGREEMENT)
                .version(1)
                .build());
        AgreementsApi reading = new AgreementsApi(reader);
        String digest = reading.getVersion(AgreementsApi.APIGetVersionRequest.newBuilder()
                        .partnership(PARTNERSHIP)
                        .agreement(AGREEMENT)
                        .version(1)
                        .build())
                .getDigest();
        sign(signatory, digest, "client");
        holds(sign(unitSignatory, digest, "provider").getState() == VersionView.StateEnum.ACTIVE, "what both have signed is active");
        EffectiveServiceLevel terms = reading.getEffectiveTerms(AgreementsApi.APIGetEffectiveTermsRequest.newBuilder()
                        .partnership(PARTNERSHIP)
                        .agreement(AGREEMENT)
                        .on(LocalDate.of(2026, 5, 1))
                        .service(SERVICE)
                        .area("woodford")
                        .build())
                .getServiceLevels()
                .get(0);
        holds(terms.getLimit().getAmount() == 25, "twenty-five days are agreed in Woodford");
        Stream<Source> sources = terms.getSources().values().stream();
        holds(sources.anyMatch(source -> "rural".equals(source.getVariation())), "the variation is named");
    }

    private static VersionView sign(ApiClient client, String digest, String capacity) throws ApiException {
        return new AgreementsApi(client)
                .signVersion(AgreementsApi.APISignVersionRequest.newBuilder()
                        .partnership(PARTNERSHIP)
                        .agreement(AGREEMENT)
                        .version(1)
                        .newSignature(new NewSignature().digest(digest).capacity(capacity))
                        .build());
    }

    private static OffsetDateTime at(String instant) {
        return OffsetDateTime.parse(instant + "+01:00");
    }

    private static NewCase one(String ref, String received, String closed) {
        return new NewCase()
                .ref(ref)
                .service(SERVICE)
                .council("daventry")
                .received(at(received))
                .closed(at(closed))
                .outcome("granted");
    }

    private void cases() throws ApiException {
        NewCase paused = one("D-4", "2026-04-08T09:30:00", "2026-05-14T12:00:00")
                .clock(List.of(
                        new NewClockAction()
                                .at(at("2026-04-09T09:00:00"))
                                .action(NewClockAction.ActionEnum.PAUSE)
                                .reason("awaiting plans"),
                        new NewClockAction().at(at("2026-04-20T09:00:00")).action(NewClockAction.ActionEnum.RESUME)));
        NewCases rows = new NewCases()
                .items(List.of(
                        one("D-1", "2026-04-07T10:00:00", "2026-04-29T16:00:00"),
                        one("D-2", "2026-04-07T10:00:00", "2026-05-11T16:00:00"),
                        one("D-3", "2026-04-07T10:00:00", "2026-05-11T16:00:00").area("woodford"),
                        paused,
                        one("D-5", "2026-04-09T09:00:00", "2026-04-08T09:00:00").outcome(null)));
        Receipt receipt = new IntakeApi(as("daventry-unit", "officer"))
                .postCases(IntakeApi.APIPostCasesRequest.newBuilder()
                        .partnership(PARTNERSHIP)
                        .newCases(rows)
                        .build());
        holds(receipt.getCreated() == 4 && receipt.getRejected() == 1, "four are taken and one is refused");
        RowError error = receipt.getErrors().get(0);
        holds("D-5".equals(error.getRef()) && "/closed".equals(error.getPointer()), "the refusal names row and field");
    }

    private void results() throws ApiException {
        ResultsApi reading = new ResultsApi(reader);
        List<ResultView> items = reading.listResults(results("council,area,serviceLevel")).getItems();
        ResultView council = items.stream().filter(item -> item.getArea() == null).findFirst().orElseThrow();
        holds(
                council.getNumerator().intValueExact() == 3 && council.getDenominator().intValueExact() == 4,
                "May has three of four");
        holds(council.getBand() == ResultView.BandEnum.SERIOUS, "the band is serious");
        holds(LocalDate.of(2026, 5, 1).equals(council.getFrom()), "May begins on its first day");
        holds(
                items.stream()
                        .filter(item -> "woodford".equals(item.getArea()))
                        .flatMap(item -> item.getTermsFrom().stream())
                        .anyMatch(terms -> "rural".equals(terms.getVariation())),
                "Woodford has its own terms");
        Explanation explanation = reading.getExplanation(ResultsApi.APIGetExplanationRequest.newBuilder()
                .partnership(PARTNERSHIP)
                .result(RESULT)
                .build());
        holds(explanation.getResult().getNumerator().intValueExact() == 3, "the explanation explains the same number");
        PageCaseLineView lines = reading.listExplainedCases(ResultsApi.APIListExplainedCasesRequest.newBuilder()
                .partnership(PARTNERSHIP)
                .result(RESULT)
                .build());
        holds(lines.getItems().size() == 4, "four cases are explained");
        ExplainedCaseClock clock = reading.getExplainedCase(ResultsApi.APIGetExplainedCaseRequest.newBuilder()
                .partnership(PARTNERSHIP)
                .result(RESULT)
                .ref("D-4")
                .build());
        holds(
                clock.getIntervals().stream().anyMatch(interval -> interval.getKind() == ExplainedInterval.KindEnum.PAUSED),
                "the interval that was paused is shown");
    }

    private static ResultsApi.APIListResultsRequest results(String by) {
        return ResultsApi.APIListResultsRequest.newBuilder()
                .partnership(PARTNERSHIP)
                .period("2026-05")
                .by(by)
                .build();
    }

    private void nobodyElse() throws ApiException {
        new ResultsApi(reader).listResults(results(null));
        try {
            new ResultsApi(as("kettering", "reader")).listResults(results(null));
            throw new AssertionError("Kettering sees the partnership");
        } catch (ApiException e) {
            holds(e.getCode() == 404, "to Kettering the partnership does not exist, which was answered " + e.getCode());
        }
    }
}
