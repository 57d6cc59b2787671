package org.concordat.partnerships;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.concordat.kernel.Fault;

/** The GSS codes of the United Kingdom's local authorities, those that have ended among them. */
@ApplicationScoped
public class LocalAuthorities {

    private static final String FILE = "/reference/uk_local_authorities.csv";

    /** What the code of a local authority begins with; a ward or a parish begins otherwise. */
    private static final Set<String> KINDS =
            Set.of("E06", "E07", "E08", "E09", "E10", "E47", "E61", "N09", "S12", "W06");

    private static final int KIND_LENGTH = 3;

    private final Map<String, Authority> byCode;

    LocalAuthorities() {
        try (Reader text = new InputStreamReader(
                        LocalAuthorities.class.getResourceAsStream(FILE), StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(text)) {
            byCode = rows.stream().map(Authority::of).collect(Collectors.toUnmodifiableMap(Authority::code, a -> a));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is doubtful about a GSS code at that place of an input: that it has ended, and what follows it. Never a refusal. */
    public Optional<Fault> doubt(String pointer, String gssCode) {
        if (gssCode == null || !KINDS.contains(gssCode.substring(0, KIND_LENGTH))) {
            return Optional.empty();
        }
        Authority authority = byCode.get(gssCode);
        if (authority == null) {
            return Optional.of(new Fault(pointer, gssCode + " is not a local authority that we know of."));
        }
        return authority.hasEnded() ? Optional.of(new Fault(pointer, ended(authority))) : Optional.empty();
    }

    private String ended(Authority authority) {
        String when = authority.end().isEmpty() ? "" : " on " + authority.end();
        String successors = authority.successors().stream()
                .map(code -> code + " (" + byCode.get(code).name() + ")")
                .collect(Collectors.joining(", "));
        String follows = successors.isEmpty() ? "." : "; it is succeeded by " + successors + ".";
        return authority.code() + " (" + authority.name() + ") ended" + when + follows;
    }

    private record Authority(String code, String name, String end, List<String> successors) {

        static Authority of(NamedCsvRecord row) {
            List<String> successors = Arrays.stream(row.getField("successors").split(" "))
                    .filter(code -> !code.isEmpty())
                    .toList();
            return new Authority(
                    row.getField("gss-code"), row.getField("official-name"), row.getField("end-date"), successors);
        }

        boolean hasEnded() {
            return !end.isEmpty() || !successors.isEmpty();
        }
    }
}
