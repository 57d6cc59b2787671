package org.concordat.tenancy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.concordat.kernel.Slug;

/** Reads the registry's tables within the operator's transaction. */
@ApplicationScoped
class RegistryReader {

    /** Who is on the way out or in: whatever comes of a move, one cell at most serves a group. */
    private static final String MOVING =
            "select unnest(partnerships || organisations) as id from cell_moves where state in ('closing', 'closed', 'arrived')";

    private static final String MEMBERS = "select *, accepted_at is null and not fallen as offered from members";

    private final AgroalDataSource dataSource;
    private final ObjectMapper json;
    private final OperatorIssuer operator;

    RegistryReader(AgroalDataSource dataSource, ObjectMapper json, OperatorIssuer operator) {
        this.dataSource = dataSource;
        this.json = json;
        this.operator = operator;
    }

    Snapshot read() {
        try (Connection connection = open()) {
            // Before all and after all: of whoever arrives or goes meanwhile one of the two tells.
            List<UUID> moving = new ArrayList<>(moving(connection));
            List<OrganisationEntry> organisations = all(
                    connection,
                    "select id, slug, name, kind, gss_code, suspended_at is not null as suspended from organisations",
                    RegistryReader::organisation);
            Map<UUID, OrganisationEntry> byId =
                    organisations.stream().collect(Collectors.toMap(OrganisationEntry::id, o -> o));
            List<ProviderEntry> providers = new ArrayList<>(all(
                    connection,
                    "select *, roles::text as role_map from identity_providers",
                    row -> provider(row, byId)));
            operatorProvider(operator).ifPresent(providers::add);
            List<PartnershipEntry> partnerships = partnerships(connection);
            List<AppointmentEntry> appointments =
                    all(connection, "select * from appointments", RegistryReader::appointment);
            moving.addAll(moving(connection));
            return Snapshot.of(organisations, providers, partnerships, appointments, moving);
        } catch (SQLException e) {
            throw new IllegalStateException("the registry could not be read", e);
        }
    }

    private Connection open() {
        try {
            return dataSource.getConnection();
        } catch (SQLException e) {
            throw new NoConnection(e);
        }
    }

    private static List<UUID> moving(Connection connection) throws SQLException {
        return all(connection, MOVING, row -> row.id("id"));
    }

    private static OrganisationEntry organisation(Row row) {
        return new OrganisationEntry(
                row.id("id"),
                new Slug(row.text("slug")),
                row.text("name"),
                row.text("kind"),
                row.text("gss_code"),
                row.flag("suspended"));
    }

    private ProviderEntry provider(Row row, Map<UUID, OrganisationEntry> organisations) {
        return new ProviderEntry(
                row.id("id"),
                row.number("revision"),
                organisations.get(row.id("organisation_id")),
                row.text("name"),
                row.text("issuer"),
                row.text("audience"),
                row.texts("algorithms"),
                row.text("roles_claim"),
                roles(row.text("role_map")),
                row.texts("clients"),
                Optional.ofNullable(row.text("web_client_id"))
                        .map(client -> new ProviderEntry.WebClient(client, row.text("web_secret_ref"))));
    }

    private Map<String, List<String>> roles(String text) {
        try {
            return json.readValue(text, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the roles of an identity provider cannot be read", e);
        }
    }

    /**
     * The operator's issuer, if there is one.
     *
     * @throws IllegalStateException when it is configured by half
     */
    static Optional<ProviderEntry> operatorProvider(OperatorIssuer operator) {
        return operator.issuer()
                .map(issuer -> new ProviderEntry(
                        UUID.nameUUIDFromBytes(new byte[0]),
                        1,
                        null,
                        Roles.OPERATOR,
                        issuer,
                        operator.audience().orElseThrow(() -> unset("audience")),
                        operator.algorithms(),
                        operator.rolesClaim().orElseThrow(() -> unset("roles-claim")),
                        Map.of(operator.role().orElseThrow(() -> unset("role")), List.of(Roles.OPERATOR)),
                        operator.clients().orElseThrow(() -> unset("clients")),
                        Optional.empty()));
    }

    private static IllegalStateException unset(String name) {
        return new IllegalStateException("concordat.operator.issuer is set but concordat.operator." + name + " is not");
    }

    private record Of(UUID partnership, UUID organisation) {

        static Of read(Row row) {
            return new Of(row.id("partnership_id"), row.id("organisation_id"));
        }
    }

    private static List<PartnershipEntry> partnerships(Connection connection) throws SQLException {
        Map<UUID, List<MembershipEntry>> members = members(connection);
        return all(
                connection,
                "select * from partnerships",
                row -> new PartnershipEntry(
                        row.id("id"),
                        new Slug(row.text("slug")),
                        row.text("title"),
                        row.text("model"),
                        ZoneId.of(row.text("time_zone")),
                        row.text("jurisdiction"),
                        row.flag("sandbox"),
                        row.text("scheme_approvals"),
                        members.getOrDefault(row.id("id"), List.of())));
    }

    private static Map<UUID, List<MembershipEntry>> members(Connection connection) throws SQLException {
        record Stayed(Of of, MembershipStay stay) {}
        record Held(UUID partnership, MembershipEntry membership) {}
        Map<Of, List<MembershipStay>> stays =
                all(connection, "select * from member_stays", row -> new Stayed(Of.read(row), stay(row))).stream()
                        .collect(Collectors.groupingBy(
                                Stayed::of, Collectors.mapping(Stayed::stay, Collectors.toUnmodifiableList())));
        return all(connection, MEMBERS, row -> {
                    Of of = Of.read(row);
                    return new Held(of.partnership(), membership(row, of, stays.getOrDefault(of, List.of())));
                })
                .stream()
                .collect(Collectors.groupingBy(
                        Held::partnership, Collectors.mapping(Held::membership, Collectors.toUnmodifiableList())));
    }

    private static MembershipEntry membership(Row row, Of of, List<MembershipStay> history) {
        Instant recordedAt = row.instant("recorded_at");
        MembershipStay offered = row.flag("offered") ? stay(row, recordedAt, recordedAt, null) : null;
        return MembershipEntry.of(of.organisation(), history, offered, row.flag("was_member"));
    }

    private static MembershipStay stay(Row row) {
        return stay(row, row.instant("told_at"), row.instant("recorded_at"), row.instant("superseded_at"));
    }

    private static MembershipStay stay(Row row, Instant told, Instant recordedAt, Instant supersededAt) {
        return new MembershipStay(
                Set.copyOf(row.texts("roles")),
                row.date("from_date"),
                row.date("to_date"),
                row.number("votes"),
                told,
                recordedAt,
                supersededAt);
    }

    private static AppointmentEntry appointment(Row row) {
        return new AppointmentEntry(
                row.id("partnership_id"),
                row.text("issuer"),
                row.text("subject"),
                row.text("role"),
                row.date("from_date"),
                row.date("to_date"));
    }

    private static <T> List<T> all(Connection connection, String sql, Function<Row, T> reading) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            List<T> read = new ArrayList<>();
            while (rows.next()) {
                read.add(reading.apply(new Row(rows)));
            }
            return read;
        }
    }

    /** A row by column name, without checked exceptions. */
    private record Row(ResultSet rows) {

        UUID id(String column) {
            return get(column, UUID.class);
        }

        String text(String column) {
            return get(column, String.class);
        }

        int number(String column) {
            return get(column, Integer.class);
        }

        boolean flag(String column) {
            return get(column, Boolean.class);
        }

        LocalDate date(String column) {
            return get(column, LocalDate.class);
        }

        Instant instant(String column) {
            return Optional.ofNullable(get(column, OffsetDateTime.class))
                    .map(OffsetDateTime::toInstant)
                    .orElse(null);
        }

        List<String> texts(String column) {
            try {
                return List.of((String[]) rows.getArray(column).getArray());
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private <T> T get(String column, Class<T> type) {
            try {
                return rows.getObject(column, type);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
