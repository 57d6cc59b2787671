package org.concordat.opendata;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.kernel.Digest;
import org.concordat.opendata.model.OpenText;
import org.concordat.packs.PublicationView;
import org.concordat.tenancy.Sql;

/** The files that were made of packs; only ever added to. Texts are read one at a time. */
@ApplicationScoped
class OpenFiles {

    private static final String INSERT = """
            insert into open_files (partnership_id, pack_id, name, period, revision, media_type, content, digest, pack_digest, published_at,
              licence, recorded_at, recorded_by)
            values (?::uuid, ?::uuid, ?, ?, ?, ?, ?, ?, ?, ?::timestamptz, ?, ?::timestamptz, ?)
            """;
    private static final String ALL = """
            select pack_id, period, revision, name, digest, octet_length(content) as bytes, pack_digest, published_at, licence
              from open_files where partnership_id = ?::uuid order by published_at desc, period desc, revision desc, name
            """;
    private static final String TEXT =
            "select content from open_files where partnership_id = ?::uuid and period = ? and revision = ? and name = ?";
    private static final String MADE = "select distinct pack_id from open_files where partnership_id = ?::uuid";
    private static final String LATEST =
            "select max(revision) as latest from open_files where partnership_id = ?::uuid and period = ?";

    private final Sql sql;

    OpenFiles(Sql sql) {
        this.sql = sql;
    }

    void add(
            UUID partnership, PublicationView of, OpenText is, String content, String licence, Instant now, String by) {
        sql.execute(
                INSERT,
                partnership,
                of.id(),
                is.fileName(),
                of.period(),
                of.revision(),
                is.mediaType(),
                content,
                Digest.of(content),
                of.publicDigest(),
                of.knownOn(),
                licence,
                now,
                by);
    }

    /** The packs of which files were made. */
    Set<UUID> made(UUID partnership) {
        return sql.list(row -> Sql.id(row, "pack_id"), MADE, partnership).stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Those that the caller sees, the packs that were published last first. */
    List<OpenFile> all(UUID partnership) {
        return sql.list(OpenFiles::read, ALL, partnership);
    }

    /** The text of one; empty where the caller sees no such file. */
    Optional<String> text(UUID partnership, String period, int revision, OpenText is) {
        return sql.list(row -> row.getString("content"), TEXT, partnership, period, revision, is.fileName()).stream()
                .findFirst();
    }

    /** The last revision of a period of which the caller sees files; 0 where it sees none. */
    int latest(UUID partnership, String period) {
        return sql.list(row -> row.getInt("latest"), LATEST, partnership, period)
                .get(0);
    }

    private static OpenFile read(ResultSet row) throws SQLException {
        return new OpenFile(
                Sql.id(row, "pack_id"),
                row.getString("period"),
                row.getInt("revision"),
                OpenText.parse(row.getString("name")).orElseThrow(),
                row.getString("digest"),
                row.getLong("bytes"),
                row.getString("pack_digest"),
                Sql.instant(row, "published_at"),
                row.getString("licence"));
    }
}
