package org.concordat.cells;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.concordat.cells.model.Connected;

/**
 * Finds out who moves together: partnerships with all who are, were or are asked to be members, and with everything of these. The keys of the
 * database say whom rows of partnerships name besides.
 */
final class Groups {

    private static final String MEMBERS =
            "select partnership_id, organisation_id from members union select partnership_id, organisation_id from member_stays";

    private static final String APPOINTED = """
            select distinct i.organisation_id from appointments a join identity_providers i on i.issuer = a.issuer
            where a.partnership_id = any (%s)
            """;

    /** A column that names an organisation, in each table of partnerships. */
    private static final String NAMING = """
            select f.conrelid::regclass::text, quote_ident(a.attname) from pg_constraint f
              join pg_attribute a on a.attrelid = f.conrelid and f.conkey = array[a.attnum]
            where f.contype = 'f' and f.confrelid = 'organisations'::regclass
              and exists (select from pg_attribute p where p.attrelid = f.conrelid and p.attname = 'partnership_id')
            order by 1, 2
            """;

    private final Cell cell;

    Groups(Cell cell) {
        this.cell = cell;
    }

    /** @throws Refused where one of them is not here */
    Group of(Collection<String> councils) throws SQLException {
        Map<UUID, String> organisations = slugs("organisations");
        Set<String> unknown = new TreeSet<>(councils);
        unknown.removeAll(organisations.values());
        if (!unknown.isEmpty()) {
            throw new Refused(cell.name() + " has no organisation " + String.join(", ", unknown));
        }
        List<UUID> asked = organisations.entrySet().stream()
                .filter(organisation -> councils.contains(organisation.getValue()))
                .map(Map.Entry::getKey)
                .toList();
        Connected connected = Connected.with(asked, links());
        SortedMap<UUID, String> moving = only(connected.organisations(), organisations);
        Group members = new Group(
                only(connected.partnerships(), slugs("partnerships")),
                moving,
                new TreeMap<>(),
                issuers(moving.keySet()));
        SortedMap<UUID, String> guests = only(named(members), organisations);
        guests.keySet().removeAll(moving.keySet());
        return new Group(members.partnerships(), moving, guests, members.issuers());
    }

    private List<Connected.Link> links() throws SQLException {
        return cell.list(
                row -> new Connected.Link(row.getObject(1, UUID.class), row.getObject(2, UUID.class)), MEMBERS);
    }

    /** Whom rows of its partnerships name. */
    private Set<UUID> named(Group group) throws SQLException {
        Set<UUID> named = new TreeSet<>(
                cell.list(row -> row.getObject(1, UUID.class), APPOINTED.formatted(group.partnershipIds())));
        for (String[] column : cell.list(row -> new String[] {row.getString(1), row.getString(2)}, NAMING)) {
            named.addAll(cell.list(
                    row -> row.getObject(1, UUID.class),
                    "select distinct " + column[1] + " from " + column[0] + " where " + column[1]
                            + " is not null and partnership_id = any (" + group.partnershipIds() + ")"));
        }
        return named;
    }

    private Map<UUID, String> slugs(String table) throws SQLException {
        Map<UUID, String> slugs = new TreeMap<>();
        cell.list(row -> slugs.put(row.getObject(1, UUID.class), row.getString(2)), "select id, slug from " + table);
        return slugs;
    }

    private static SortedMap<UUID, String> only(Set<UUID> ids, Map<UUID, String> slugs) {
        SortedMap<UUID, String> some = new TreeMap<>(slugs);
        some.keySet().retainAll(ids);
        return some;
    }

    private List<String> issuers(Set<UUID> organisations) throws SQLException {
        List<String> issuers = new ArrayList<>();
        for (UUID organisation : organisations) {
            issuers.addAll(cell.list(
                    row -> row.getString(1),
                    "select issuer from identity_providers where organisation_id = ? order by issuer",
                    organisation));
        }
        return issuers;
    }
}
