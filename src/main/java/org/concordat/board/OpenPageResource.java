package org.concordat.board;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import org.concordat.kernel.Period;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.opendata.OpenCatalogue;
import org.concordat.opendata.OpenCatalogue.Dataset;
import org.concordat.opendata.OpenShelf;
import org.concordat.packs.model.Pack;
import org.concordat.tenancy.PartnershipEntry;
import org.concordat.tenancy.Registry;
import org.concordat.web.pages.PublicPage;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What a partnership has opened, as pages for everybody, signed in or not. */
@Path("/open-data/{partnership}")
@Produces(MediaType.TEXT_HTML)
class OpenPageResource {

    private final OpenShelf shelf;
    private final Registry registry;

    OpenPageResource(OpenShelf shelf, Registry registry) {
        this.shelf = shelf;
        this.registry = registry;
    }

    @GET
    @PermitAll
    @Operation(operationId = "showOpenData", hidden = true)
    public Response showOpenData(@PathParam("partnership") Slug partnership, @Context Request request) {
        return PublicPage.of(
                OpenTemplates.index(OpenIndex.of(shelf.catalogue(partnership), zone(partnership))), request);
    }

    @GET
    @PermitAll
    @Path("/{period}/{revision}")
    @Operation(operationId = "showOpenPack", hidden = true)
    public Response showOpenPack(
            @PathParam("partnership") Slug partnership,
            @PathParam("period") Period period,
            @PathParam("revision") int revision,
            @Context Request request) {
        OpenCatalogue catalogue = shelf.catalogue(partnership);
        Dataset set = catalogue.datasets().stream()
                .filter(each -> each.period().equals(period.toString()) && each.revision() == revision)
                .findFirst()
                .orElseThrow(Rejected::missing);
        Pack pack = shelf.pack(partnership, period, revision);
        PackTold told = new PackTold(new PackShown(pack, "", zone(partnership), council -> false), set.digest());
        return PublicPage.of(OpenTemplates.pack(OpenPackPage.of(catalogue, set, told)), request);
    }

    /** Of a partnership that has opened something, and so may be told that it is there. */
    private ZoneId zone(Slug partnership) {
        return registry.partnership(partnership).map(PartnershipEntry::timeZone).orElseThrow(Rejected::missing);
    }
}
