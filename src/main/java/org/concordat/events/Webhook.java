package org.concordat.events;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.concordat.tenancy.PartnershipEntry;
import org.concordat.tenancy.Sql;

/**
 * A webhook as it is stored.
 *
 * @param partnerships slugs; none for all of the organisation's
 * @param types as they were given; none for all
 * @param signature {@code ed25519} or {@code hmac}
 * @param sealedKey null of one that was removed
 * @param publicKey null for {@code hmac}
 * @param formerSealedKey null where the key was never changed
 * @param formerUntil when the former key stops signing
 * @param older the key before the former one, where it still signed when that one was changed as well; null for none
 * @param reason why it is disabled, where the receiver brought it about
 * @param failures how many calls have failed since the last that did not
 */
record Webhook(
        UUID organisation,
        UUID id,
        String url,
        List<String> partnerships,
        List<String> types,
        String description,
        String signature,
        String sealedKey,
        String publicKey,
        String formerSealedKey,
        String formerPublicKey,
        Instant formerUntil,
        FormerKey older,
        String state,
        String reason,
        int revision,
        Instant recordedAt,
        String recordedBy,
        int failures) {

    static final String ACTIVE = "active";
    static final String DISABLED = "disabled";
    static final String REMOVED = "removed";

    /** What is selected for one. */
    static final String COLUMNS = "organisation_id, id, url, partnerships, types, description, signature, sealed_key,"
            + " public_key, former_sealed_key, former_public_key, former_until,"
            + " older_sealed_key, older_public_key, older_until, state, reason, revision, recorded_at,"
            + " recorded_by, failures";

    static Webhook read(ResultSet row) throws SQLException {
        return new Webhook(
                Sql.id(row, "organisation_id"),
                Sql.id(row, "id"),
                row.getString("url"),
                texts(row.getArray("partnerships")),
                texts(row.getArray("types")),
                row.getString("description"),
                row.getString("signature"),
                row.getString("sealed_key"),
                row.getString("public_key"),
                row.getString("former_sealed_key"),
                row.getString("former_public_key"),
                Sql.instant(row, "former_until"),
                older(row),
                row.getString("state"),
                row.getString("reason"),
                row.getInt("revision"),
                Sql.instant(row, "recorded_at"),
                row.getString("recorded_by"),
                row.getInt("failures"));
    }

    private static FormerKey older(ResultSet row) throws SQLException {
        String sealed = row.getString("older_sealed_key");
        return sealed == null
                ? null
                : new FormerKey(sealed, row.getString("older_public_key"), Sql.instant(row, "older_until"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    boolean isActive() {
        return state.equals(ACTIVE);
    }

    /** Whether it is to be told of a partnership, as far as its organisation sees it. */
    boolean asksFor(PartnershipEntry partnership) {
        return partnerships.isEmpty()
                || partnerships.contains(partnership.slug().value());
    }

    /** The keys before the present one that sign as well. */
    List<FormerKey> formerKeysAt(Instant at) {
        FormerKey former =
                formerSealedKey == null ? null : new FormerKey(formerSealedKey, formerPublicKey, formerUntil);
        return Stream.of(former, older)
                .filter(Objects::nonNull)
                .filter(key -> key.until().isAfter(at))
                .toList();
    }

    /**
     * A key that was changed for another.
     *
     * @param publicKey null for {@code hmac}
     * @param until when it stops signing
     */
    record FormerKey(String sealedKey, String publicKey, Instant until) {}
}
