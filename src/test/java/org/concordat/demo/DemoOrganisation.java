package org.concordat.demo;

import java.util.List;

/**
 * An organisation of the demo.
 *
 * @param slug its slug, also the path of its issuer
 * @param name its real name, or the one it would have
 * @param kind its kind
 * @param gssCode its real GSS code; null for a body without one
 * @param population of the council in 2020 (ONS projection); 0 for another body
 * @param roles what its clients may do, one client for each
 */
public record DemoOrganisation(
        String slug, String name, String kind, String gssCode, int population, List<String> roles) {

    private static final List<String> COUNCIL_ROLES = List.of("reader", "officer", "signatory");

    /** The body that delivers the service. */
    public static final DemoOrganisation UNIT = new DemoOrganisation(
            "nlc-unit",
            "Northamptonshire Licensing Unit",
            "shared-service",
            null,
            0,
            List.of("reader", "officer", "manager", "signatory"));

    /** The members' board. */
    public static final DemoOrganisation BOARD = new DemoOrganisation(
            "nlc-board",
            "Northamptonshire Licensing Board",
            "board",
            null,
            0,
            List.of("reader", "signatory", "board-member", "board-secretary"));

    /** Who audits the partnership; a part of it by appointment only. */
    static final DemoOrganisation AUDITOR =
            new DemoOrganisation("county-audit", "County Audit Services", "audit-firm", null, 0, List.of("auditor"));

    /** The councils, by population the way the generator weighs them. */
    public static final List<DemoOrganisation> COUNCILS = List.of(
            council("corby", "Corby Borough Council", "E07000150", 73_307),
            council("east-northamptonshire", "East Northamptonshire Council", "E07000152", 96_251),
            council("kettering", "Kettering Borough Council", "E07000153", 103_649),
            council("northampton", "Northampton Borough Council", "E07000154", 226_702),
            council("wellingborough", "Borough Council of Wellingborough", "E07000156", 80_721));

    static final List<DemoOrganisation> ALL =
            List.of(COUNCILS.get(0), COUNCILS.get(1), COUNCILS.get(2), COUNCILS.get(3), COUNCILS.get(4), UNIT, BOARD);

    /** Known to no partnership: a council and a unit with an issuer each, for who makes a partnership of their own (README). */
    static final List<DemoOrganisation> NEWCOMERS = List.of(
            council("daventry", "Daventry District Council", "E07000151", 85_950),
            new DemoOrganisation(
                    "daventry-unit",
                    "Daventry Services",
                    "shared-service",
                    null,
                    0,
                    List.of("reader", "officer", "manager", "signatory")));

    private static DemoOrganisation council(String slug, String name, String gssCode, int population) {
        return new DemoOrganisation(slug, name, "district-council", gssCode, population, COUNCIL_ROLES);
    }
}
