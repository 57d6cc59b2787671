package org.concordat.tenancy;

import java.util.Map;
import java.util.function.Function;

/** The part of the isolation table that is about benefits and risks, and the bodies that its operations take. */
final class IsolationBenefits {

    static final String LINES = """
            putBaseline            | COUNCIL     | unit manager   | 403 | 404 | baseline=draft-alfa
            getBaseline            | COUNCIL     | alfa reader    | 404 | 404 |
            listBaselines          | COUNCIL     | alfa reader    | 200 | 404 |
            proposeBaseline        | COUNCIL     | unit manager   | 403 | 404 | baseline=draft-alfa
            withdrawBaseline       | COUNCIL     | unit manager   | 403 | 404 | baseline=open-alfa
            signBaseline           | COUNCIL     | alfa signatory | 404 | 404 | baseline=open-alfa
            putSocialValueProxy    | PARTNERSHIP | unit manager   | 403 | 404 |
            getSocialValueProxy    | PARTNERSHIP | alfa reader    | 200 | 404 |
            listSocialValueProxies | PARTNERSHIP | alfa reader    | 200 | 404 |
            putBenefit             | COUNCIL     | unit manager   | 403 | 404 |
            getBenefit             | COUNCIL     | alfa reader    | 404 | 404 |
            listBenefits           | COUNCIL     | alfa reader    | 200 | 404 |
            getBenefitSummary      | COUNCIL     | alfa reader    | 200 | 404 |
            putSurplus             | PARTNERSHIP | unit manager   | 403 | 404 |
            getSurplus             | PARTNERSHIP | alfa reader    | 200 | 404 |
            listSurpluses          | PARTNERSHIP | alfa reader    | 200 | 404 |
            putRisk                | COUNCIL     | unit manager   | 403 | 404 |
            getRisk                | COUNCIL     | alfa reader    | 404 | 404 |
            listRisks              | COUNCIL     | alfa reader    | 200 | 404 |
            closeRisk              | COUNCIL     | unit manager   | 403 | 404 |
            """;

    static final Map<String, Function<String, String>> BODIES = Map.of(
            "putBaseline", d -> NeighboursBenefits.baseline(Neighbours.ALFA),
            "signBaseline", d -> NeighboursBenefits.signature(NeighboursBenefits.digest(), "client"),
            "putSocialValueProxy", d -> NeighboursBenefits.proxy(Neighbours.PRIMO),
            "putBenefit", d -> NeighboursBenefits.benefit("iso-unit", "iso-alfa", "base-alfa"),
            "putSurplus", d -> NeighboursBenefits.surplus(Neighbours.PRIMO),
            "putRisk", d -> NeighboursBenefits.risk("iso-unit", "iso-alfa", Neighbours.PRIMO),
            "closeRisk", d -> "{\"reason\":\"Not any more\"}");

    private IsolationBenefits() {}

    /** All bodies of the table. */
    static Map<String, Function<String, String>> and(Map<String, Function<String, String>> others) {
        Map<String, Function<String, String>> all = new java.util.HashMap<>(others);
        all.putAll(BODIES);
        all.putAll(IsolationPacks.BODIES);
        return Map.copyOf(all);
    }
}
