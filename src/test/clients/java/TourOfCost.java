import java.util.List;
import java.util.stream.Stream;
import org.concordat.client.ApiClient;
import org.concordat.client.ApiException;
import org.concordat.client.api.CostApi;
import org.concordat.client.model.*;

/** The step of the tour on cost: a pool and its lines, a scheme that every member approves, who bears what and why. */
final class TourOfCost {

    private static final String POOL = "licensing";
    private static final String SCHEME = "licensing-cost";
    private static final String YEAR = "FY2026-27";

    private final CostApi keeping = new CostApi(Tour.as("daventry-unit", "manager"));
    private final CostApi reading = new CostApi(Tour.as("daventry", "reader"));
    private final ApiClient signatory = Tour.as("daventry", "signatory");

    void take() throws ApiException {
        pool();
        scheme();
        shares();
    }

    private void pool() throws ApiException {
        keeping.putCostPool(CostApi.APIPutCostPoolRequest.newBuilder()
                .partnership(Tour.PARTNERSHIP)
                .pool(POOL)
                .newCostPool(new NewCostPool()
                        .title("Licensing service")
                        .purpose("The licensing team and its system"))
                .build());
        LoadReceipt receipt = keeping.postPoolLines(CostApi.APIPostPoolLinesRequest.newBuilder()
                .partnership(Tour.PARTNERSHIP)
                .pool(POOL)
                .newPoolLines(new NewPoolLines()
                        .items(List.of(
                                line("team", NewPoolLine.CostTypeEnum.EMPLOYEES, "182500.00"),
                                line("surgery", NewPoolLine.CostTypeEnum.PREMISES, "1250.50")
                                        .council("daventry")
                                        .area("woodford"))))
                .build());
        Tour.holds(receipt.getCreated() == 2 && receipt.getRejected() == 0, "both lines are taken");
    }

    private static NewPoolLine line(String ref, NewPoolLine.CostTypeEnum type, String amount) {
        return new NewPoolLine()
                .ref(ref)
                .costType(type)
                .stage(NewPoolLine.StageEnum.BUDGET)
                .period(YEAR)
                .amount(amount);
    }

    private void scheme() throws ApiException {
        keeping.putSharingScheme(CostApi.APIPutSharingSchemeRequest.newBuilder()
                .partnership(Tour.PARTNERSHIP)
                .scheme(SCHEME)
                .newSharingScheme(new NewSharingScheme().title("Licensing, by members alike"))
                .build());
        keeping.putSharingSchemeVersion(CostApi.APIPutSharingSchemeVersionRequest.newBuilder()
                .partnership(Tour.PARTNERSHIP)
                .scheme(SCHEME)
                .version(1)
                .schemeText(new SchemeText()
                        .commences(Tour.APRIL)
                        .pools(List.of(
                                new PoolKey().pool(POOL).key(new KeyText().kind(KeyText.KindEnum.EQUAL)))))
                .build());
        keeping.proposeSharingSchemeVersion(CostApi.APIProposeSharingSchemeVersionRequest.newBuilder()
                .partnership(Tour.PARTNERSHIP)
                .scheme(SCHEME)
                .version(1)
                .build());
        String digest = reading.getSharingSchemeVersion(CostApi.APIGetSharingSchemeVersionRequest.newBuilder()
                        .partnership(Tour.PARTNERSHIP)
                        .scheme(SCHEME)
                        .version(1)
                        .build())
                .getDigest();
        SharingSchemeVersion approved = new CostApi(signatory)
                .approveSharingSchemeVersion(CostApi.APIApproveSharingSchemeVersionRequest.newBuilder()
                        .partnership(Tour.PARTNERSHIP)
                        .scheme(SCHEME)
                        .version(1)
                        .newSharingSchemeApproval(new NewSharingSchemeApproval().digest(digest))
                        .build());
        Tour.holds(
                List.of("daventry").equals(approved.getApprovedBy())
                        && approved.getAwaited().isEmpty(),
                "every member has approved the scheme");
    }

    private void shares() throws ApiException {
        List<ApportionedShare> items = reading.listApportionments(CostApi.APIListApportionmentsRequest.newBuilder()
                        .partnership(Tour.PARTNERSHIP)
                        .year(YEAR)
                        .stage("budget")
                        .build())
                .getItems();
        ApportionedShare own = items.get(0);
        Tour.holds(items.size() == 1 && "daventry".equals(own.getCouncil()), "Daventry bears all of it");
        Tour.holds("182500.00".equals(own.getShared().getAmount()), "it has what the members share");
        Tour.holds("1250.50".equals(own.getExtras().getAmount()), "and what its surgery costs");
        ApportionmentExplanation explanation =
                reading.getApportionmentExplanation(CostApi.APIGetApportionmentExplanationRequest.newBuilder()
                        .partnership(Tour.PARTNERSHIP)
                        .apportionment(own.getApportionment())
                        .build());
        Tour.holds(
                steps(explanation.getWorkings().getShared())
                        .anyMatch(step -> step.getStep() == Working.StepEnum.EQUAL),
                "the key's step is explained");
    }

    private static Stream<Working> steps(Working working) {
        return Stream.concat(
                Stream.of(working), working.getParts().stream().flatMap(TourOfCost::steps));
    }
}
