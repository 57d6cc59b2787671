package org.concordat.subscriptions;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.concordat.kernel.Digest;
import org.concordat.kernel.Rejected;
import org.concordat.tenancy.Sql;

/**
 * How many codes were asked for within a day: nobody fills the letter box of somebody else, however often a subscription is ended and made
 * again. It is counted by digests; no address outlives its subscription.
 */
@ApplicationScoped
class Codes {

    private static final String RULE = "subscriptions-2";
    private static final Duration DAY = Duration.ofHours(24);
    private static final int MOST_TO_ADDRESS = 3;
    private static final int MOST_OF_PERSON = 40;

    private static final String COUNT = """
            insert into subscription_codes as c (organisation_id, whose, codes, since) values (?::uuid, ?, 1, ?::timestamptz)
            on conflict (organisation_id, whose) do update set
              codes = case when c.since < ?::timestamptz then 1 else c.codes + 1 end,
              since = case when c.since < ?::timestamptz then excluded.since else c.since end
            returning codes
            """;

    private final Sql sql;

    Codes(Sql sql) {
        this.sql = sql;
    }

    /**
     * Counts one that is to be sent.
     *
     * @throws Rejected rule subscriptions-2, when it would be one too many
     */
    void count(Subscription of, Instant now) {
        require(
                counted(of, "to " + Code.box(of.email()), now) <= MOST_TO_ADDRESS,
                "An address is sent",
                MOST_TO_ADDRESS);
        require(counted(of, "by " + of.person(), now) <= MOST_OF_PERSON, "A person can ask for", MOST_OF_PERSON);
    }

    private static void require(boolean few, String who, int most) {
        if (!few) {
            throw Rejected.state(RULE, who + " at most " + most + " codes within 24 hours: wait, then ask again.");
        }
    }

    private int counted(Subscription of, String whose, Instant now) {
        Instant dayBefore = now.minus(DAY);
        return sql.list(
                        row -> row.getInt("codes"),
                        COUNT,
                        of.organisation(),
                        Digest.of(of.organisation() + ":" + whose).value(),
                        now,
                        dayBefore,
                        dayBefore)
                .get(0);
    }

    /** Deletes what counts no more. */
    void forget(Instant now) {
        sql.execute("delete from subscription_codes where since < ?::timestamptz", now.minus(DAY));
    }
}
