package org.concordat.opendata;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.concordat.kernel.Period;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.opendata.model.Contracting;
import org.concordat.opendata.model.Licence;
import org.concordat.opendata.model.OpenText;
import org.concordat.opendata.model.ResultsCsv;
import org.concordat.opendata.model.Source;
import org.concordat.packs.FrozenPack;
import org.concordat.packs.PackShelf;
import org.concordat.packs.PublicationView;
import org.concordat.packs.model.Pack;
import org.concordat.packs.model.PackName;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.OrganisationEntry;
import org.concordat.tenancy.Registry;
import org.concordat.web.CanonicalJson;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Makes the files of a pack that is open, of its public version and of nothing else, once. */
@ApplicationScoped
class FileMaker {

    private final PackShelf shelf;
    private final OpenFiles files;
    private final Registry registry;
    private final OpenDataRules rules;
    private final String generator;

    FileMaker(
            PackShelf shelf,
            OpenFiles files,
            Registry registry,
            OpenDataRules rules,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.shelf = shelf;
        this.files = files;
        this.registry = registry;
        this.rules = rules;
        this.generator = "Concordat " + version;
    }

    /** Makes those of one publication, within the caller's transaction. */
    void make(Acting acting, PublicationView of, OpeningText opening, Instant now) {
        Slug partnership = acting.partnership().slug();
        FrozenPack told = shelf.shown(
                partnership, Period.parse(of.period()).orElseThrow(), of.revision(), Pack.PUBLIC, "open-data");
        texts(source(acting, of, told, opening), told)
                .forEach((is, content) ->
                        files.add(acting.partnership().id(), of, is, content, opening.licence(), now, acting.who()));
    }

    private Source source(Acting acting, PublicationView of, FrozenPack told, OpeningText opening) {
        Pack pack = told.pack();
        return new Source(
                pack,
                of.publicDigest(),
                Licence.parse(opening.licence()).orElseThrow(),
                opening.contact(),
                opening.ocidPrefix(),
                address() + "/v1/open-data/" + pack.partnership() + "/" + pack.period() + "/" + pack.revision(),
                acting.partnership().timeZone(),
                codes(pack),
                generator);
    }

    /** @throws Rejected rule P5, where the operator has not said under which address everybody comes here */
    String address() {
        return rules.address()
                .map(URI::toString)
                .map(text -> text.replaceAll("/+$", ""))
                .orElseThrow(() -> Rejected.state(
                        OpeningService.RULE,
                        "The operator has not set the address at which everybody reaches this installation"
                                + " (concordat.open-data.address); files that never change name it."));
    }

    private Map<String, String> codes(Pack pack) {
        Map<String, String> codes = new HashMap<>();
        for (PackName council : pack.councils()) {
            registry.organisation(new Slug(council.slug()))
                    .map(OrganisationEntry::gssCode)
                    .ifPresent(code -> codes.put(council.slug(), code));
        }
        return codes;
    }

    /** Where results are exempt there is the pack alone, which says so. */
    private static Map<OpenText, String> texts(Source source, FrozenPack told) {
        Map<OpenText, String> texts = new EnumMap<>(OpenText.class);
        texts.put(OpenText.PACK, told.text());
        if (source.pack().results() != null) {
            texts.put(OpenText.RESULTS, ResultsCsv.of(source));
            texts.put(OpenText.METADATA, CsvMetadata.of(source));
            texts.put(OpenText.CONTRACTING, CanonicalJson.of(Contracting.of(source)));
        }
        return texts;
    }
}
