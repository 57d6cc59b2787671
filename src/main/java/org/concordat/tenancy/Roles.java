package org.concordat.tenancy;

import java.util.Set;

/** The roles of a principal, as endpoints name them. */
public final class Roles {

    /** Reads what its organisation may see. */
    public static final String READER = "reader";
    /** Sends data, confirms and queries figures, counter-proposes. */
    public static final String OFFICER = "officer";
    /** Signs for the organisation, accepts memberships. */
    public static final String SIGNATORY = "signatory";
    /** Of the provider: models the catalogue, drafts agreements. */
    public static final String MANAGER = "manager";
    /** Sits on the board; counts only with an appointment. */
    public static final String BOARD_MEMBER = "board-member";
    /** Runs the board's meetings; counts only with an appointment. */
    public static final String BOARD_SECRETARY = "board-secretary";
    /** Reads everything of a partnership, changes nothing; counts only with an appointment. */
    public static final String AUDITOR = "auditor";
    /** Runs the platform; sees no business data. Comes from the configured operator issuer only. */
    public static final String OPERATOR = "operator";

    /** What an organisation's own issuer may grant: never {@link #OPERATOR}. */
    public static final Set<String> GRANTABLE =
            Set.of(READER, OFFICER, SIGNATORY, MANAGER, BOARD_MEMBER, BOARD_SECRETARY, AUDITOR);

    /** What counts only where the partnership has an appointment. */
    static final Set<String> BY_APPOINTMENT = Set.of(BOARD_MEMBER, BOARD_SECRETARY, AUDITOR);

    private Roles() {}
}
