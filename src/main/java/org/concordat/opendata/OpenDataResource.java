package org.concordat.opendata;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.concordat.kernel.Period;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.opendata.model.OpenText;
import org.concordat.web.tables.FileByName;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Open data, for everybody: what they are kept for is said to whatever stands between. */
@Path("/v1/open-data/{partnership}")
@Tag(name = "Open data")
class OpenDataResource {

    /** Bytes never change, yet the right to have them may: no copy outlives a withdrawal by more than this. */
    static final String KEPT = "public, max-age=300";

    private static final String CONTEXT =
            "</contexts/open-data.jsonld>; rel=\"http://www.w3.org/ns/json-ld#context\"; type=\"application/ld+json\"";

    private final OpenShelf shelf;

    OpenDataResource(OpenShelf shelf) {
        this.shelf = shelf;
    }

    @GET
    @PermitAll
    @Operation(
            operationId = "getOpenData",
            summary = "See what is open",
            description =
                    "The catalogue of what a partnership's board has opened for everybody: the public versions of its published packs with their files,"
                            + " licence, digests, and which revision replaces which. Where nothing is open it is not there (404), as"
                            + " where there is no such partnership (rule P5).")
    @APIResponse(
            responseCode = "200",
            description = "The catalogue.",
            content = @Content(schema = @Schema(implementation = OpenCatalogue.class)))
    public RestResponse<OpenCatalogue> getOpenData(
            @Parameter(description = "Slug of the partnership.") @PathParam("partnership") Slug partnership) {
        return RestResponse.ResponseBuilder.ok(shelf.catalogue(partnership))
                .header(HttpHeaders.CACHE_CONTROL, KEPT)
                .header(HttpHeaders.LINK, CONTEXT)
                .build();
    }

    @GET
    @PermitAll
    @FileByName
    @Produces(MediaType.WILDCARD)
    @Path("/{period}/{revision}/{file}")
    @Operation(
            operationId = "getOpenDataFile",
            summary = "Fetch an open file",
            description =
                    "A file of a pack that is open, whose bytes never change: its results as CSV with what its columns mean (W3C CSV on the Web); its"
                            + " agreements, targets and results as Open Contracting metrics (OCDS 1.1); or the text of its public version."
                            + " Of a revision that was replaced the Link names the last one (latest-version). The file's name says what"
                            + " it is answered as, whatever you accept (rule P5).")
    @APIResponse(
            responseCode = "200",
            description = "The file, to the byte as it was made.",
            content = {
                @Content(
                        mediaType = "text/csv",
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        maxLength = 100_000_000,
                                        description = "results.csv: a row for each result.")),
                @Content(
                        mediaType = "application/json",
                        schema =
                                @Schema(
                                        type = SchemaType.OBJECT,
                                        description =
                                                "ocds.json: an OCDS 1.1 release package; pack.json: the public version of the pack, in the form that"
                                                        + " getReport has.")),
                @Content(
                        mediaType = "application/csvm+json",
                        schema =
                                @Schema(
                                        type = SchemaType.OBJECT,
                                        description =
                                                "results.csv-metadata.json: W3C Tabular Metadata of results.csv."))
            })
    public Response getOpenDataFile(
            @Parameter(description = "Slug of the partnership.") @PathParam("partnership") Slug partnership,
            @Parameter(description = "Period of the pack.") @PathParam("period") Period period,
            @Parameter(
                            description = "Revision of the pack, from 1.",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            format = "int32",
                                            minimum = "1",
                                            maximum = "10000"))
                    @PathParam("revision")
                    int revision,
            @Parameter(
                            description = "Name of the file.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {
                                                "results.csv",
                                                "results.csv-metadata.json",
                                                "ocds.json",
                                                "pack.json"
                                            }))
                    @PathParam("file")
                    String file) {
        OpenText is = OpenText.parse(file).orElseThrow(Rejected::missing);
        OpenShelf.Taken taken = shelf.file(partnership, period, revision, is);
        Response.ResponseBuilder answer =
                Response.ok(taken.content(), is.mediaType() + ";charset=UTF-8").header(HttpHeaders.CACHE_CONTROL, KEPT);
        OpenLinks.of(partnership, period, revision, is, taken.latest())
                .forEach(link -> answer.header(HttpHeaders.LINK, link));
        return answer.build();
    }
}
