package org.concordat.opendata;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a partnership has opened, as everybody is answered it; its terms are those of DCAT by the context that the answer links to. */
@Schema(
        name = "OpenDataCatalogue",
        description =
                "What a partnership has opened for everybody: a data set for each pack, the one that was published last first. As JSON-LD, with the"
                        + " context that the answer's Link names, its terms are those of DCAT.")
public record OpenCatalogue(
        @Schema(description = "Slug of the partnership.", examples = "nlc")
        String partnership,

        @Schema(
                description = "Who publishes: name of the partnership.",
                maxLength = 200,
                examples = "Northamptonshire Licensing Consortium")
        String publisher,

        @Schema(
                description =
                        "Whom to ask about the data: an address of e-mail or of a page; null where nobody is named.",
                maxLength = 200,
                examples = "licensing-data@northampton.example")
        String contact,

        @Schema(description = "When the decision was taken that opens the data.", examples = "2026-06-20T09:30:00Z")
        Instant openSince,

        @Schema(description = "The data sets.") List<Dataset> datasets) {

    /** The public version of one published pack. */
    @Schema(name = "OpenDataset", description = "The public version of a published pack, and its results, as files.")
    public record Dataset(
            @Schema(
                    description = "What it is.",
                    maxLength = 300,
                    examples = "Northamptonshire Licensing Consortium: results of 2026-05, revision 1")
            String title,

            @Schema(description = "Period of the pack.", examples = "2026-05")
            String period,

            @Schema(description = "First day of the period.", examples = "2026-05-01")
            LocalDate from,

            @Schema(description = "Last day of the period.", examples = "2026-05-31")
            LocalDate to,

            @Schema(description = "Revision of the period's pack, from 1.", minimum = "1", examples = "1")
            int revision,

            @Schema(
                    description =
                            "current: no later revision of the period is open; superseded: one is, and replaces it.",
                    enumeration = {"current", "superseded"},
                    examples = "current")
            String state,

            @Schema(
                    description = "The revision that replaces it, the last that is open; null while it is current.",
                    minimum = "2",
                    examples = "2")
            Integer supersededBy,

            @Schema(
                    description = "The instant that the pack was made of, and published at.",
                    examples = "2026-06-20T09:00:00Z")
            Instant issued,

            @Schema(description = "How it may be used.") Terms licence,

            @Schema(
                    description = "SHA-256 of the text of the pack's public version.",
                    examples = "sha256:3e23e8160039594a33894f6564e1b1348bbd7a0088d42c4acb73eeaed59c009d")
            String digest,

            @Schema(
                    description = "Address of the page that shows the pack.",
                    maxLength = 400,
                    examples = "/open-data/nlc/2026-05/1")
            String page,

            @Schema(description = "Its files; of a pack whose results are exempt the text alone.")
            List<Distribution> distributions) {}

    /** A licence. */
    @Schema(name = "OpenDataLicence", description = "A licence that lets everybody use, change and pass on the data.")
    public record Terms(
            @Schema(
                    description = "Its SPDX name.",
                    enumeration = {"OGL-UK-3.0", "CC-BY-4.0", "CC0-1.0"},
                    examples = "OGL-UK-3.0")
            String id,

            @Schema(description = "What it is called.", maxLength = 100, examples = "Open Government Licence v3.0")
            String title,

            @Schema(
                    description = "Where it can be read.",
                    maxLength = 200,
                    examples = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/")
            String address) {}

    /** One file. */
    @Schema(name = "OpenDataFile", description = "A file of a data set, whose bytes never change.")
    public record Distribution(
            @Schema(
                    description = "Its name.",
                    enumeration = {"results.csv", "results.csv-metadata.json", "ocds.json", "pack.json"},
                    examples = "results.csv")
            String name,

            @Schema(description = "What it holds.", maxLength = 200, examples = "Results, a row each")
            String title,

            @Schema(description = "What it is sent as.", maxLength = 100, examples = "text/csv")
            String mediaType,

            @Schema(
                    description = "Address of the standard that it keeps to.",
                    maxLength = 200,
                    examples = "https://www.rfc-editor.org/rfc/rfc4180")
            String conformsTo,

            @Schema(description = "How many bytes it has.", minimum = "1", examples = "18432")
            long bytes,

            @Schema(
                    description = "SHA-256 of its bytes.",
                    examples = "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
            String digest,

            @Schema(description = "Where it is.", maxLength = 400, examples = "/v1/open-data/nlc/2026-05/1/results.csv")
            String address) {}
}
