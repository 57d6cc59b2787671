package org.concordat.opendata.model;

import java.util.Arrays;
import java.util.Optional;

/** The files of a pack that is open. */
public enum OpenText {
    RESULTS("results.csv", "text/csv", "Results, a row each", "https://www.rfc-editor.org/rfc/rfc4180"),
    METADATA(
            "results.csv-metadata.json",
            "application/csvm+json",
            "What the columns of the results mean",
            "https://www.w3.org/TR/tabular-metadata/"),
    CONTRACTING(
            "ocds.json",
            "application/json",
            "Agreements, targets and results as an Open Contracting release package",
            "https://standard.open-contracting.org/1.1/en/"),
    PACK("pack.json", "application/json", "The public version of the pack", "https://www.rfc-editor.org/rfc/rfc8785");

    /** The names, for bounds in signatures. */
    public static final String FORM = "results\\.csv|results\\.csv-metadata\\.json|ocds\\.json|pack\\.json";

    private final String fileName;
    private final String mediaType;
    private final String title;
    private final String standard;

    OpenText(String fileName, String mediaType, String title, String standard) {
        this.fileName = fileName;
        this.mediaType = mediaType;
        this.title = title;
        this.standard = standard;
    }

    /** What the file is called in its address. */
    public String fileName() {
        return fileName;
    }

    /** What it is sent as. */
    public String mediaType() {
        return mediaType;
    }

    /** What it holds, in a few words. */
    public String title() {
        return title;
    }

    /** Address of the standard that it keeps to. */
    public String standard() {
        return standard;
    }

    /** The file of a name, or empty where there is no such file. */
    public static Optional<OpenText> parse(String fileName) {
        return Arrays.stream(values())
                .filter(text -> text.fileName.equals(fileName))
                .findFirst();
    }
}
