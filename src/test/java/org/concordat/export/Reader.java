package org.concordat.export;

import io.restassured.specification.RequestSpecification;
import org.concordat.testing.Api;
import org.concordat.testing.Issuers;

/** Who reads the neighbours' partnership, each in another capacity. */
enum Reader {
    MEMBER("iso-alfa", "manager", "concordat_member"),
    PROVIDER("iso-unit", "manager", "concordat_partnership"),
    BOARD("iso-audit", "board-secretary", "concordat_board"),
    AUDITOR("iso-audit", "auditor", "concordat_auditor");

    private final String organisation;
    private final String apiRole;
    private final String role;

    Reader(String organisation, String apiRole, String role) {
        this.organisation = organisation;
        this.apiRole = apiRole;
        this.role = role;
    }

    String organisation() {
        return organisation;
    }

    /** Of the database. */
    String role() {
        return role;
    }

    String capacity() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    boolean seesAll() {
        return this != MEMBER;
    }

    RequestSpecification calls() {
        return Api.with(Issuers.of(organisation).token(organisation + "-" + apiRole, apiRole));
    }
}
