package org.concordat.partnerships;

import java.util.Optional;
import java.util.UUID;
import org.concordat.tenancy.Acting;

/**
 * Whether something may take effect that the members decide (rule G2). Rooms ask it before a change takes effect, and keep the decision
 * with the change; the room of decisions implements it.
 */
public interface DecisionsNeeded {

    /** A version of a sharing scheme; it is named {@code scheme/number}. */
    String SHARING_SCHEME = "sharing-scheme";

    /** The budget of a year; it is named by the year. */
    String BUDGET = "budget";

    /** Who is a member, and until when; it is named by the organisation. */
    String MEMBERSHIP = "membership";

    /** A version of an agreement; it is named {@code council.agreement/number}. */
    String AGREEMENT_VERSION = "agreement-version";

    /** What is left out of a period, an exclusion of a case or a relief; it is named by its id. */
    String EXCLUSION = "exclusion";

    /**
     * The decision by which something takes effect. To be called in a transaction.
     *
     * @param matter one of those above
     * @param ref which one
     * @param digest of its text, to the letter; null where it has none
     * @return empty where the rules in force leave it to officers, or do not say who decides
     * @throws org.concordat.kernel.Rejected state, rule G2, when the rules leave it to the board or to every member and nothing was
     *     carried about it; the refusal names the decision that is needed
     */
    Optional<UUID> require(Acting acting, String matter, String ref, String digest);

    /**
     * The decision of the board, or of every member, that was carried about a text of no matter of its own. To be called in a transaction.
     *
     * @param digest of the text, to the letter
     * @return empty where nothing was carried about it
     */
    Optional<UUID> carried(Acting acting, String digest);
}
