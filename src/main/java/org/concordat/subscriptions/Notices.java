package org.concordat.subscriptions;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.tenancy.Ids;
import org.concordat.tenancy.Sql;

/**
 * E-mails: written in a transaction with what they tell of, then sent at most once. Before a node calls the mail server it says so here; what it
 * does not settle afterwards is uncertain, and stays so.
 */
@ApplicationScoped
class Notices {

    private static final String FAILED = "failed";
    private static final String GIVEN_UP = "another address was given";
    private static final String INSERT = """
            insert into notices (organisation_id, id, subscription_id, kind, state, events, tells, email, subject, body, attempts,
              next_at, recorded_at)
            values (?::uuid, ?::uuid, ?::uuid, ?, 'waiting', ?, ?::text[]::uuid[], ?, ?, ?, 0, ?::timestamptz, ?::timestamptz)
            """;
    private static final String PASS_ON = """
            insert into notices (organisation_id, id, subscription_id, kind, state, events, tells, attempts, recorded_at, settled_at)
            values (?::uuid, ?::uuid, ?::uuid, 'digest', 'passed-on', ?, ?::text[]::uuid[], 0, ?::timestamptz, ?::timestamptz)
            """;
    private static final String DUE = "select " + Letter.COLUMNS + """
             from notices n join subscriptions s on s.organisation_id = n.organisation_id and s.id = n.subscription_id
            where n.state = 'waiting' and n.next_at <= ?::timestamptz order by n.next_at limit 1 for update of n skip locked
            """;
    private static final String SENDING = """
            update notices set state = 'sending', attempts = attempts + 1, next_at = ?::timestamptz
            where organisation_id = ?::uuid and id = ?::uuid
            """;
    private static final String AGAIN = """
            update notices set state = 'waiting', next_at = ?::timestamptz, error = ?
            where organisation_id = ?::uuid and id = ?::uuid and state = 'sending'
              and email = (select s.email from subscriptions s where s.organisation_id = notices.organisation_id
                and s.id = notices.subscription_id)
            """;
    private static final String FINAL =
            "state = ?, settled_at = ?::timestamptz, error = ?, next_at = null, email = null, subject = null, body = null";
    private static final String SETTLE =
            "update notices set " + FINAL + " where organisation_id = ?::uuid and id = ?::uuid and state = 'sending'";
    private static final String LOST =
            "update notices set " + FINAL + " where state = 'sending' and next_at < ?::timestamptz";
    private static final String WITHDRAW = "update notices set " + FINAL
            + " where state = 'waiting' and organisation_id = ?::uuid and subscription_id = ?::uuid";
    private static final String SELECT = "select " + NoticeView.COLUMNS + """
             from notices where organisation_id = ?::uuid and subscription_id = ?::uuid
              and id < coalesce(?::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff') order by id desc limit ?
            """;

    private static final String WAITING = """
            select count(*) as number, coalesce(extract(epoch from ?::timestamptz - min(next_at)), 0) as overdue
            from notices where state = 'waiting'
            """;

    private final Sql sql;

    Notices(Sql sql) {
        this.sql = sql;
    }

    /**
     * What waits to be sent.
     *
     * @param overdue seconds for which the one that is due for longest has waited
     */
    record Waiting(long number, double overdue) {}

    Waiting waiting(Instant now) {
        return sql.list(row -> new Waiting(row.getLong("number"), Math.max(0, row.getDouble("overdue"))), WAITING, now)
                .get(0);
    }

    /** What it is. */
    enum Kind {
        CONFIRMATION("confirmation"),
        DIGEST("digest");

        private final String text;

        Kind(String text) {
            this.text = text;
        }
    }

    /**
     * What is written.
     *
     * @param tells the partnerships that it tells of
     */
    record Text(Kind kind, long events, List<UUID> tells, String subject, String body) {}

    void add(Subscription of, Text text, Instant now) {
        sql.execute(
                INSERT,
                of.organisation(),
                Ids.next(),
                of.id(),
                text.kind().text,
                text.events(),
                text.tells().stream().map(UUID::toString).toArray(String[]::new),
                of.email(),
                text.subject(),
                text.body(),
                now,
                now);
    }

    /** Notes a digest that a webhook is given, with the id by which its receiver knows it. */
    void passOn(Subscription of, UUID id, long events, List<UUID> tells, Instant now) {
        sql.execute(
                PASS_ON,
                of.organisation(),
                id,
                of.id(),
                events,
                tells.stream().map(UUID::toString).toArray(String[]::new),
                now,
                now);
    }

    /** Those of a subscription, newest first. */
    List<NoticeView> page(Subscription of, String before, int size) {
        return sql.list(NoticeView::read, SELECT, of.organisation(), of.id(), before, size);
    }

    /** What is due first; from now on no other node sends it, whatever becomes of this one. */
    Optional<Letter> claim(Instant now, Instant lostAt) {
        Optional<Letter> due = sql.list(Letter::read, DUE, now).stream().findFirst();
        due.ifPresent(letter -> sql.execute(SENDING, lostAt, letter.organisation(), letter.id()));
        return due;
    }

    /** The server certainly did not take it; where its address was given up meanwhile, it is over. */
    void again(Letter letter, Instant now, Instant at, String error) {
        if (sql.execute(AGAIN, at, error, letter.organisation(), letter.id()) == 0) {
            settle(letter, FAILED, now, GIVEN_UP);
        }
    }

    /** It is over: {@code sent}, {@code failed} or {@code uncertain}. */
    void settle(Letter letter, String state, Instant at, String error) {
        sql.execute(SETTLE, state, at, error, letter.organisation(), letter.id());
    }

    /** What nodes were sending that are gone. */
    void settleLost(Instant now) {
        sql.execute(LOST, "uncertain", now, "the node that was sending it is gone", now);
    }

    /** What waits for an address that is not the person's any more is not sent. */
    void withdraw(Subscription of, Instant at) {
        sql.execute(WITHDRAW, FAILED, at, GIVEN_UP, of.organisation(), of.id());
    }

    /** Deletes what has been settled for so long that nobody asks for it. */
    void deleteSettledBefore(Instant then) {
        sql.execute("delete from notices where settled_at < ?::timestamptz", then);
    }
}
