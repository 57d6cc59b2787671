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
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.Ids;
import org.concordat.tenancy.OrganisationEntry;
import org.concordat.tenancy.Registry;
import org.concordat.tenancy.Sql;

/** The import profiles of partnerships, with their earlier revisions. */
@ApplicationScoped
class ImportProfiles {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private static final String PAGE = """
            select slug, organisation_id, text, revision, recorded_at from import_profiles
            where partnership_id = ?::uuid and slug > ? and superseded_at is null order by slug limit ?
            """;
    private static final String CURRENT = """
            select slug, organisation_id, text, revision, recorded_at from import_profiles
            where partnership_id = ?::uuid and slug = ? and superseded_at is null
            """;
    private static final String SUPERSEDE = """
            update import_profiles set superseded_at = ?::timestamptz
            where partnership_id = ?::uuid and slug = ? and superseded_at is null
            """;
    private static final String INSERT = """
            insert into import_profiles (partnership_id, organisation_id, id, slug, text, revision, recorded_at, recorded_by)
            values (?::uuid, ?::uuid, ?::uuid, ?, ?::jsonb, ?, ?::timestamptz, ?)
            """;

    private final Sql sql;
    private final Registry registry;

    ImportProfiles(Sql sql, Registry registry) {
        this.sql = sql;
        this.registry = registry;
    }

    Optional<ImportProfileView> current(UUID partnershipId, Slug slug) {
        return sql.list(this::view, CURRENT, partnershipId, slug).stream().findFirst();
    }

    List<ImportProfileView> page(UUID partnershipId, String after, int size) {
        return sql.list(this::view, PAGE, partnershipId, after == null ? "" : after, size);
    }

    /** Makes the next revision of a profile of the organisation that acts. */
    ImportProfileView replace(Acting acting, Slug slug, NewImportProfile given, int revision, Instant at) {
        UUID partnership = acting.partnership().id();
        OrganisationEntry owner = acting.organisation();
        sql.execute(SUPERSEDE, at, partnership, slug);
        sql.execute(INSERT, partnership, owner.id(), Ids.next(), slug, write(given), revision, at, acting.who());
        return new ImportProfileView(slug.value(), owner.slug().value(), given, revision, at);
    }

    private ImportProfileView view(ResultSet row) throws SQLException {
        return new ImportProfileView(
                row.getString("slug"),
                registry.organisation(row.getObject("organisation_id", UUID.class))
                        .orElseThrow()
                        .slug()
                        .value(),
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
