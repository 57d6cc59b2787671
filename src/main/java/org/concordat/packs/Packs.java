package org.concordat.packs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.kernel.Period;
import org.concordat.packs.model.Pack;
import org.concordat.tenancy.Sql;

/** The packs that were published; only ever added to. Texts are read one at a time. */
@ApplicationScoped
class Packs {

    private static final String COLUMNS =
            "select id, period, revision, exempt_digest, public_digest, chosen, recorded_at, recorded_by from packs";
    private static final String INSERT = """
            insert into packs (partnership_id, id, period, revision, exempt_text, exempt_digest, public_text, public_digest, chosen, members,
              recorded_at, recorded_by)
            values (?::uuid, ?::uuid, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::uuid[], ?::timestamptz, ?)
            """;
    private static final String LATEST =
            COLUMNS + " where partnership_id = ?::uuid and period = ? order by revision desc limit 1";
    private static final String ONE = COLUMNS + " where partnership_id = ?::uuid and period = ? and revision = ?";
    private static final String PAGE = COLUMNS
            + " where partnership_id = ?::uuid and (?::text is null or period = ?) and (?::uuid is null or id < ?::uuid)"
            + " order by id desc limit ?";
    private static final String FIRST = COLUMNS
            + " p where partnership_id = ?::uuid and revision = (select max(l.revision) from packs l"
            + " where l.partnership_id = p.partnership_id and l.period = p.period)";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Sql sql;

    Packs(Sql sql) {
        this.sql = sql;
    }

    /**
     * Adds one.
     *
     * @param members who may read it once they have left
     */
    void add(UUID partnership, Publication made, FrozenPack whole, FrozenPack told, Collection<UUID> members) {
        sql.execute(
                INSERT,
                partnership,
                made.id(),
                made.period(),
                made.revision(),
                whole.text(),
                made.exemptDigest(),
                told.text(),
                made.publicDigest(),
                json(made.chosen()),
                members.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")),
                made.at(),
                made.by());
    }

    /** The last publication of a period; empty where the caller sees none. */
    Optional<Publication> latest(UUID partnership, Period period) {
        return sql.list(Packs::read, LATEST, partnership, period).stream().findFirst();
    }

    /** One of a period's publications. */
    Optional<Publication> find(UUID partnership, Period period, int revision) {
        return sql.list(Packs::read, ONE, partnership, period, revision).stream()
                .findFirst();
    }

    /** Every publication that the caller sees. */
    List<Publication> all(UUID partnership) {
        return sql.list(Packs::read, COLUMNS + " where partnership_id = ?::uuid order by id", partnership);
    }

    /** The last publication of every period. */
    List<Publication> latest(UUID partnership) {
        return sql.list(Packs::read, FIRST, partnership);
    }

    /**
     * The latest first.
     *
     * @param period null for all
     */
    List<Publication> page(UUID partnership, Period period, String after, int size) {
        return sql.list(Packs::read, PAGE, partnership, period, period, after, after, size);
    }

    /** The text of one version, as it was published. */
    FrozenPack text(UUID partnership, Publication of, String audience) {
        String column = audience.equals(Pack.PUBLIC) ? "public_text" : "exempt_text";
        return sql
                .list(
                        row -> new FrozenPack(row.getString(1)),
                        "select " + column + " from packs where partnership_id = ?::uuid and id = ?::uuid",
                        partnership,
                        of.id())
                .stream()
                .findFirst()
                .orElseThrow();
    }

    private static Publication read(ResultSet row) throws SQLException {
        return new Publication(
                Sql.id(row, "id"),
                row.getString("period"),
                row.getInt("revision"),
                row.getString("exempt_digest"),
                row.getString("public_digest"),
                chosen(row.getString("chosen")),
                Sql.instant(row, "recorded_at"),
                row.getString("recorded_by"));
    }

    private static String json(Object written) {
        try {
            return JSON.writeValueAsString(written);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("what is kept can be written", e);
        }
    }

    private static NewPublication chosen(String json) {
        try {
            return JSON.readValue(json, NewPublication.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("what was kept can be read", e);
        }
    }
}
