package org.concordat.cells;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.concordat.events.SealedKeys;

/** Whether a group can go where it is to go, as far as it can be known before anything is done. */
final class Arrival {

    private static final String SIGNED = "select split_part(note, E'\\n', 1) from ledger_checkpoints where ";
    private static final String SEALED = """
            select w.id, k.sealed from webhooks w cross join lateral (values (w.sealed_key), (w.former_sealed_key)) k (sealed)
            where k.sealed is not null and w.organisation_id = any (%s)
            """;
    private static final String STANDING = """
            select o.suspended_at is not null, coalesce(string_agg(p.issuer, ' ' order by p.issuer), '')
            from organisations o left join identity_providers p on p.organisation_id = o.id where o.id = ? group by o.id
            """;
    private static final String SECRETS =
            "select distinct web_secret_ref from identity_providers where web_secret_ref is not null and organisation_id = any (%s)"
                    + " order by 1";

    private final Cell from;
    private final Cell to;
    private final Optional<String> secret;

    /** @param secret by which the new cell seals the signing keys of webhooks */
    Arrival(Cell from, Cell to, Optional<String> secret) {
        this.from = from;
        this.to = to;
        this.secret = secret;
    }

    /** What stands in the way, a sentence each. */
    List<String> obstacles(Group group) throws SQLException {
        List<String> found = new ArrayList<>();
        if (!from.schema().equals(to.schema())) {
            found.add(from.name() + " has the schema " + from.schema() + " and " + to.name() + " " + to.schema()
                    + ": bring both up to date");
            return found;
        }
        stay(group, found);
        taken(group, found);
        guests(group, found);
        ledgers(group, found);
        webhooks(group, found);
        return found;
    }

    /** Who may still be taken back would be in two cells then. */
    private void stay(Group group, List<String> found) throws SQLException {
        new Moves(from)
                .last(group)
                .filter(move -> move.state() == Moves.State.ARRIVED)
                .ifPresent(move -> found.add("they have not come to " + from.name() + " for good: go on with their move"
                        + " from " + move.other() + ", or undo it"));
    }

    private void taken(Group group, List<String> found) throws SQLException {
        for (var names : Map.of("organisations", group.organisations(), "partnerships", group.partnerships())
                .entrySet()) {
            for (var one : names.getValue().entrySet()) {
                if (!to.list(
                                row -> 1,
                                "select 1 from " + names.getKey() + " where slug = ? or id = ?",
                                one.getValue(),
                                one.getKey())
                        .isEmpty()) {
                    found.add(to.name() + " has " + one.getValue() + " among its " + names.getKey() + " already");
                }
            }
        }
        for (String issuer : group.issuers()) {
            if (isKnown(issuer)) {
                found.add(to.name() + " has the issuer " + issuer + " already");
            }
        }
    }

    private boolean isKnown(String issuer) throws SQLException {
        return !to.list(row -> 1, "select 1 from identity_providers where issuer = ?", issuer)
                .isEmpty();
    }

    /** Who is registered in both cells is so under one id, or rows that name it would name nobody. */
    private void guests(Group group, List<String> found) throws SQLException {
        for (var guest : group.guests().entrySet()) {
            List<UUID> there = to.list(
                    row -> row.getObject(1, UUID.class),
                    "select id from organisations where slug = ?",
                    guest.getValue());
            List<String> issuers = from.list(
                    row -> row.getString(1),
                    "select issuer from identity_providers where organisation_id = ?",
                    guest.getKey());
            boolean isNew = there.isEmpty();
            if (!isNew && !there.contains(guest.getKey())) {
                found.add(guest.getValue() + " has acted in these partnerships, and is registered in " + to.name()
                        + " under another id");
            }
            // Whom one cell keeps out the other one must not let in to the rows that come.
            if (there.contains(guest.getKey())
                    && !standing(from, guest.getKey()).equals(standing(to, guest.getKey()))) {
                found.add(guest.getValue()
                        + " is suspended, or has issuers, in one of the cells and not in the other: bring "
                        + "them into line");
            }
            for (String issuer : isNew ? issuers : List.<String>of()) {
                if (isKnown(issuer)) {
                    found.add(
                            to.name() + " has the issuer " + issuer + " of " + guest.getValue() + " for somebody else");
                }
            }
        }
    }

    private static List<String> standing(Cell cell, UUID organisation) throws SQLException {
        return cell.list(row -> row.getBoolean(1) + " " + row.getString(2), STANDING, organisation);
    }

    /** A ledger goes on under the name that it has; checkpoints of two names are of two ledgers. */
    private void ledgers(Group group, List<String> found) throws SQLException {
        List<String> there = to.list(
                row -> name(row.getString(1)),
                SIGNED + "partnership_id = ? order by recorded_at desc limit 1",
                new UUID(0, 0));
        List<String> here = from.list(
                row -> name(row.getString(1)), SIGNED + "partnership_id = any (" + group.partnershipIds() + ")");
        here.stream()
                .distinct()
                .filter(name -> !there.isEmpty() && !there.contains(name))
                .forEach(name -> found.add("ledgers of the group are signed as " + name + ", and " + to.name()
                        + " signs as " + there.get(0) + ": give it the same CONCORDAT_LEDGER_NAME, with its own key"));
    }

    private static String name(String origin) {
        return origin.replaceAll("/(installation|partnerships/.*)$", "");
    }

    private void webhooks(Group group, List<String> found) throws SQLException {
        List<Boolean> opened = from.list(
                row -> secret.isPresent()
                        && SealedKeys.areOpenedBy(secret.get(), row.getObject(1, UUID.class), row.getString(2)),
                SEALED.formatted(group.organisationIds()));
        if (opened.contains(false)) {
            found.add("signing keys of webhooks are sealed with another CONCORDAT_WEBHOOKS_SECRET than that of "
                    + to.name() + ", which has to stand in the environment: give both cells the same");
        }
    }

    /** By which names the new cell's nodes have to be given secrets. */
    List<String> secretsNeeded(Group group) throws SQLException {
        return from.list(row -> row.getString(1), SECRETS.formatted(group.organisationIds()));
    }
}
