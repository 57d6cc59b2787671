package org.concordat.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.concordat.kernel.Slug;
import org.concordat.tenancy.Ids;

/** The import profiles of partnerships, with their earlier revisions. */
@ApplicationScoped
class ImportProfiles {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private static final String PAGE = """
            select slug, text, revision, recorded_at from import_profiles
            where partnership_id = ?::uuid and slug > ? and superseded_at is null order by slug limit ?
            """;
    private static final String CURRENT = """
            select slug, text, revision, recorded_at from import_profiles
            where partnership_id = ?::uuid and slug = ? and superseded_at is null
            """;
    private static final String SUPERSEDE = """
            update import_profiles set superseded_at = ?::timestamptz
            where partnership_id = ?::uuid and slug = ? and superseded_at is null
            """;
    private static final String INSERT = """
            insert into import_profiles (partnership_id, id, slug, text, revision, recorded_at, recorded_by)
            values (?::uuid, ?::uuid, ?, ?::jsonb, ?, ?::timestamptz, ?)
            """;

    private final Sql sql;

    ImportProfiles(Sql sql) {
        this.sql = sql;
    }

    Optional<ImportProfileView> current(UUID partnershipId, Slug slug) {
        return sql.list(ImportProfiles::view, CURRENT, partnershipId, slug).stream()
                .findFirst();
    }

    List<ImportProfileView> page(UUID partnershipId, String after, int size) {
        return sql.list(ImportProfiles::view, PAGE, partnershipId, after == null ? "" : after, size);
    }

    ImportProfileView replace(
            UUID partnershipId, Slug slug, NewImportProfile given, int revision, Instant at, String who) {
        sql.execute(SUPERSEDE, at, partnershipId, slug);
        sql.execute(INSERT, partnershipId, Ids.next(), slug, write(given), revision, at, who);
        return new ImportProfileView(slug.value(), given, revision, at);
    }

    private static ImportProfileView view(ResultSet row) throws SQLException {
        return new ImportProfileView(
                row.getString("slug"),
                read(row.getString("text")),
                row.getInt("revision"),
                Sql.instant(row, "recorded_at"));
    }

    private static String write(NewImportProfile profile) {
        try {
            return JSON.writeValueAsString(profile);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a profile can always be written", e);
        }
    }

    private static NewImportProfile read(String json) {
        try {
            return JSON.readValue(json, NewImportProfile.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored profile can always be read", e);
        }
    }
}
