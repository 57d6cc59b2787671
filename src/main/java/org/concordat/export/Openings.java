package org.concordat.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.concordat.kernel.Digest;
import org.concordat.ledger.model.Hash;
import org.concordat.ledger.model.RecordedRows;

/** Opens the digests of the entries that the export's reader may open, and says what the ledger recorded last of each table. */
final class Openings {

    private static final UUID NOBODY = new UUID(0, 0);
    private static final String FOUND = "found";
    private static final byte[] NONE = {};

    private final Map<String, SignedLedger.Said> said;
    private final Map<String, UUID> organisations = new HashMap<>();
    private final Consumer<String> faults;
    private final Map<String, RecordedRows> tables = new HashMap<>();
    private final Map<String, Set<UUID>> parties = new HashMap<>();

    private Openings(Map<String, SignedLedger.Said> said, Consumer<String> faults) {
        this.said = said;
        this.faults = faults;
    }

    /** What one statement changed of one table; the bytes are null where they cannot be opened. */
    private record Change(
            UUID party,
            String within,
            long id,
            String table,
            String kind,
            long rows,
            byte[] before,
            byte[] after,
            byte[] rowsBefore,
            byte[] rowsAfter) {

        static Change of(JsonNode row, Consumer<String> faults) {
            String table = row.path("relation").asText();
            byte[] salt = Lines.bytes(row, "salt");
            byte[] before = Lines.bytes(row, "before");
            byte[] after = Lines.bytes(row, "after");
            byte[] rowsBefore = Lines.bytes(row, "rows_before");
            byte[] rowsAfter = Lines.bytes(row, "rows_after");
            if (!opens(salt, rowsBefore, before) || !opens(salt, rowsAfter, after)) {
                faults.accept(
                        "what was kept to open a change of " + table + " with is not what its digest was made of");
            }
            return new Change(
                    UUID.fromString(row.path("organisation_id").asText()),
                    row.path("organisation_id").asText()
                            + row.path("transaction").asText()
                            + row.path("began_at").asText(),
                    row.path("id").asLong(),
                    table,
                    row.path("kind").asText(),
                    row.path("rows").asLong(),
                    before,
                    after,
                    rowsBefore,
                    rowsAfter);
        }

        private static boolean opens(byte[] salt, byte[] rows, byte[] digest) {
            return rows == null
                    || salt != null && rows.length % Hash.BYTES == 0 && Arrays.equals(sha256(salt, rows), digest);
        }

        private boolean isOpened() {
            return rowsBefore != null || rowsAfter != null;
        }

        /** Within an entry it is first what was put there, then what was taken away: a transaction may have done both to one row. */
        private List<Placed> placed(long entry) {
            if (!isOpened()) {
                return List.of(new Placed(entry, 0, id, table, "", party, to -> to.unopened(party, rows)));
            }
            if (kind.equals(FOUND)) {
                return List.of(new Placed(entry, 2, id, table, kind, party, to -> to.found(entry, party, rowsAfter)));
            }
            return List.of(
                    new Placed(entry, 0, id, table, kind, party, to -> to.change(entry, party, NONE, some(rowsAfter))),
                    new Placed(
                            entry, 1, id, table, kind, party, to -> to.change(entry, party, some(rowsBefore), NONE)));
        }

        private static byte[] some(byte[] bytes) {
            return bytes == null ? NONE : bytes;
        }
    }

    /**
     * A change in its place.
     *
     * @param phase of its entry
     * @param kind empty where nothing opens it
     */
    private record Placed(
            long entry, int phase, long id, String table, String kind, UUID party, Consumer<RecordedRows> telling) {

        private boolean isOpened() {
            return !kind.isEmpty();
        }
    }

    static Openings read(Archive archive, SignedLedger ledger, Consumer<String> faults) throws IOException {
        Openings openings = new Openings(new HashMap<>(ledger.said()), faults);
        try (Lines lines = Lines.of(archive, LeftOut.NAMES.name())) {
            for (JsonNode row = lines.next(); row != null; row = lines.next()) {
                openings.organisations.put(
                        row.path("slug").asText(),
                        UUID.fromString(row.path("id").asText()));
            }
        }
        Map<String, List<Change>> statements = new LinkedHashMap<>();
        try (Lines lines = Lines.of(archive, "ledger_changes")) {
            for (JsonNode row = lines.next(); row != null; row = lines.next()) {
                Change change = Change.of(row, faults);
                statements
                        .computeIfAbsent(
                                String.join(" ", change.within, change.table, change.kind), key -> new ArrayList<>())
                        .add(change);
            }
        }
        openings.open(statements.values());
        return openings;
    }

    private void open(Iterable<List<Change>> statements) {
        List<Placed> placed = new ArrayList<>();
        for (List<Change> together : statements) {
            together.sort(Comparator.comparingLong(Change::id));
            Change first = together.get(0);
            SignedLedger.Said of = said.remove(SignedLedger.key(
                    first.table, first.kind, told(together, Change::before), told(together, Change::after)));
            if (of == null) {
                faults.accept("a change of " + first.table + " can be opened that no entry tells of");
            } else {
                together.forEach(change -> placed.addAll(change.placed(of.entry())));
            }
        }
        said.values().forEach(kept -> placed.add(shut(kept)));
        forgetWhatWasBefore(placed);
        placed.sort(Comparator.comparingLong(Placed::entry)
                .thenComparingInt(Placed::phase)
                .thenComparingLong(Placed::id));
        for (Placed change : placed) {
            change.telling.accept(tables.computeIfAbsent(change.table, table -> new RecordedRows()));
            parties.computeIfAbsent(change.table, table -> new HashSet<>()).add(change.party);
        }
    }

    /** Before the rows of all tables were found, nothing was kept to open changes with: what is held is what was found, and came after. */
    private static void forgetWhatWasBefore(List<Placed> placed) {
        long found = placed.stream()
                .filter(change -> change.kind.equals(FOUND))
                .mapToLong(Placed::entry)
                .min()
                .orElse(0);
        if (placed.stream().noneMatch(change -> change.entry < found && change.isOpened())) {
            placed.removeIf(change -> change.entry < found);
        }
    }

    /** A change of which the export has nothing to open it with. */
    private Placed shut(SignedLedger.Said kept) {
        UUID party = kept.concerns() == null ? NOBODY : organisations.getOrDefault(kept.concerns(), NOBODY);
        return new Placed(kept.entry(), 0, 0, kept.table(), "", party, rows -> rows.unopened(party, kept.rows()));
    }

    /** The digest of the digests of a transaction's statements, as its entry has it. */
    private static String told(List<Change> together, Function<Change, byte[]> which) {
        if (which.apply(together.get(0)) == null) {
            return "";
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        together.forEach(change -> all.writeBytes(which.apply(change)));
        return "sha256:" + Hash.of(sha256(all.toByteArray()));
    }

    private static byte[] sha256(byte[]... parts) {
        MessageDigest digester = Digest.digester();
        for (byte[] part : parts) {
            digester.update(part);
        }
        return digester.digest();
    }

    /** What was recorded last of the rows of a table. */
    RecordedRows of(String table) {
        return tables.computeIfAbsent(table, none -> new RecordedRows());
    }

    /** Whether changes of such rows are entries that the export's reader may read: those of whom it names, or of the partnership as a whole. */
    boolean concern(String table, String organisation, UUID own) {
        Set<UUID> read = parties.getOrDefault(table, Set.of());
        UUID named = organisation == null ? NOBODY : UUID.fromString(organisation);
        return read.contains(named) || read.contains(NOBODY) || named.equals(own) || named.equals(NOBODY);
    }

    /** Whether any change of a table may be read. */
    boolean any(String table) {
        return parties.containsKey(table);
    }

    /** The id of an organisation that the export names. */
    UUID organisation(String slug) {
        return organisations.get(slug);
    }
}
