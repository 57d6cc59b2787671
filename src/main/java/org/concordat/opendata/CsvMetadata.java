package org.concordat.opendata;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.concordat.opendata.model.OpenColumn;
import org.concordat.opendata.model.OpenText;
import org.concordat.opendata.model.Source;
import org.concordat.web.CanonicalJson;

/**
 * What the results as CSV mean, as CSV on the Web has it (W3C Tabular Metadata): found beside the file by its name, and named by the answer's
 * {@code Link}. Licence and provenance stand here as well as in each row.
 */
final class CsvMetadata {

    private static final String CONTEXT = "http://www.w3.org/ns/csvw";
    private static final String LANGUAGE = "en";

    private CsvMetadata() {}

    static String of(Source source) {
        Map<String, Object> table = new LinkedHashMap<>();
        table.put("@context", List.of(CONTEXT, Map.of("@language", LANGUAGE)));
        table.put("url", OpenText.RESULTS.fileName());
        table.put(
                "dc:title",
                source.pack().title() + ": results of " + source.pack().period() + ", revision "
                        + source.pack().revision());
        table.put("dc:publisher", source.pack().title());
        table.put("dc:license", Map.of("@id", source.licence().address()));
        table.put("dc:rights", source.attribution());
        table.put("dc:issued", source.pack().knownOn().toString());
        table.put("dc:source", Map.of("@id", source.file(OpenText.PACK.fileName())));
        if (source.contact() != null) {
            table.put("schema:contactPoint", source.contact());
        }
        table.put("notes", List.of(provenance(source)));
        table.put("dialect", Map.of("encoding", "utf-8", "header", true, "lineTerminators", List.of("\r\n", "\n")));
        table.put("tableSchema", schema());
        return CanonicalJson.of(table);
    }

    private static Map<String, Object> provenance(Source source) {
        return Map.of(
                "madeOf", "the public version of the board's pack, as it was published",
                "pack", source.file(OpenText.PACK.fileName()),
                "packDigest", source.digest(),
                "packRevision", source.pack().revision(),
                "knownOn", source.pack().knownOn().toString(),
                "rules", "P1 to P5",
                "madeBy", source.generator());
    }

    private static Map<String, Object> schema() {
        return Map.of(
                "columns", OpenColumn.ALL.stream().map(CsvMetadata::column).toList(), "primaryKey", OpenColumn.KEY);
    }

    private static Map<String, Object> column(OpenColumn of) {
        return Map.of(
                "name", of.name(),
                "titles", of.name(),
                "datatype", of.datatype(),
                "required", of.required(),
                "dc:description", of.description());
    }
}
