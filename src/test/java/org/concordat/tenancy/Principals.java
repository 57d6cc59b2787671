package org.concordat.tenancy;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.testing.Issuers;

/** Who calls each operation in the matrix of authorisation, always on what is alfa's. */
enum Principals {
    NOBODY("", "", ""),
    OWN_READER("iso-alfa", "iso-alfa-reader", "reader"),
    OWN_OFFICER("iso-alfa", "iso-alfa-officer", "officer"),
    OWN_SIGNATORY("iso-alfa", "iso-alfa-signatory", "signatory"),
    OWN_MANAGER("iso-alfa", "iso-alfa-manager", "manager"),
    /** With every role its issuer may grant, none of them by an appointment, and those of the operator, which it may not. */
    OWN_FORGER("iso-alfa", "iso-alfa-all", Neighbours.ALL_ROLES),
    OTHER_COUNCIL("iso-bravo", "iso-bravo-all", Neighbours.ALL_ROLES),
    OTHER_PARTNERSHIP("iso-charlie", "iso-charlie-all", Neighbours.ALL_ROLES),
    INVITED("iso-new", "iso-new-all", Neighbours.ALL_ROLES),
    FORMER_MEMBER("matrix-former", "matrix-former-all", Neighbours.ALL_ROLES),
    PROVIDER_READER("iso-unit", "iso-unit-reader", "reader"),
    PROVIDER_OFFICER("iso-unit", "iso-unit-officer", "officer"),
    PROVIDER_SIGNATORY("iso-unit", "iso-unit-signatory", "signatory"),
    PROVIDER_MANAGER("iso-unit", "iso-unit-manager", "manager"),
    /** An organisation that sits in the partnership as its board. */
    BOARD_OFFICER("iso-board", "iso-board-officer", "officer"),
    BOARD_MEMBER("iso-audit", "iso-audit-board-member", "board-member"),
    BOARD_SECRETARY("iso-audit", "iso-audit-board-secretary", "board-secretary"),
    /** Of a board that this council has no part in. */
    OTHER_BOARD("iso-audit", "matrix-elsewhere", "board-secretary", "board-member"),
    AUDITOR("iso-audit", "iso-audit-auditor", "auditor"),
    OTHER_AUDITOR("iso-audit", "matrix-auditor", "auditor"),
    OPERATOR("operator", "op", "platform-operator"),
    /** Alfa itself while it is suspended. */
    SUSPENDED("iso-alfa", "iso-alfa-all", Neighbours.ALL_ROLES);

    /** Who has no part in alfa's partnership. */
    static final Set<Principals> STRANGERS = Set.of(OTHER_PARTNERSHIP, FORMER_MEMBER, OTHER_BOARD, OTHER_AUDITOR);

    private final String organisation;
    private final String subject;
    private final String[] claimed;

    Principals(String organisation, String subject, String... claimed) {
        this.organisation = organisation;
        this.subject = subject;
        this.claimed = claimed;
    }

    boolean hasToken() {
        return this != NOBODY;
    }

    String token() {
        return Issuers.of(organisation).token(subject, claimed);
    }

    /** What counts of the roles that its token claims: the operator's only of the operator's issuer. */
    Set<String> roles() {
        return this == OPERATOR
                ? Set.of(Roles.OPERATOR)
                : Arrays.stream(claimed).filter(Roles.GRANTABLE::contains).collect(Collectors.toSet());
    }

    /** The name of its column. */
    String column() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }

    static List<Principals> all() {
        return List.of(values());
    }
}
