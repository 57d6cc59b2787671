package org.concordat.partnerships.model;

import java.util.Optional;

/** Something that one side of an agreement does, and the role that a principal of each side needs for it. */
public enum Act {
    /** Writes an agreement and its draft versions. */
    DRAFT("manager", null),
    /** Puts a draft before the other side. */
    PROPOSE("manager", null),
    /** Answers the other side's proposal with one of its own. */
    COUNTER("manager", "officer"),
    /** Takes its own side's proposal back. */
    WITHDRAW("manager", "officer"),
    /** Signs for its organisation, and settles a dispute for it. */
    SIGN("signatory", "signatory"),
    /** Ends an agreement. */
    TERMINATE("signatory", "signatory"),
    /** Sends cases and figures. */
    SUBMIT("officer", "officer"),
    /** Confirms or queries what the other side sent. */
    CONFIRM("officer", "officer"),
    /** Proposes that a case is excluded or a period relieved, or takes its own side's proposal back. */
    EXCUSE("officer", "officer"),
    /** Decides what the other side proposed to excuse. */
    DECIDE("officer", "officer"),
    /** Submits a plan to rectify serious failure. */
    RECTIFY("manager", null),
    /** Accepts or rejects such a plan. */
    DECIDE_PLAN(null, "officer"),
    /** Overrides the rating that a band stands for. */
    RATE(null, "officer");

    private final String ofProvider;
    private final String ofClient;

    Act(String ofProvider, String ofClient) {
        this.ofProvider = ofProvider;
        this.ofClient = ofClient;
    }

    /** The role that a principal needs to do this for a side; empty where that side never does it. */
    public Optional<String> role(Side side) {
        return Optional.ofNullable(side == Side.PROVIDER ? ofProvider : ofClient);
    }
}
