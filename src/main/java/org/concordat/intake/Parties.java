package org.concordat.intake;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.concordat.catalogue.Catalogue;
import org.concordat.catalogue.MeasureEntry;
import org.concordat.catalogue.ServiceEntry;
import org.concordat.catalogue.model.ComputedFrom;
import org.concordat.intake.model.CaseRules;
import org.concordat.intake.model.FigureRules;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.Areas;
import org.concordat.partnerships.Sides;
import org.concordat.partnerships.model.Act;
import org.concordat.partnerships.model.AreaTree;
import org.concordat.partnerships.model.Side;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.OrganisationEntry;
import org.concordat.tenancy.Registry;

/** What one load may know of its partnership: services, measures, councils and areas; each is looked up once. */
final class Parties implements CaseRules.Known {

    private final Acting acting;
    private final Registry registry;
    private final Sides sides;
    private final Catalogue catalogue;
    private final Areas areas;
    private final Map<Slug, Optional<ServiceEntry>> services = new HashMap<>();
    private final Map<Slug, Optional<CaseRules.KnownService>> knownServices = new HashMap<>();
    private final Map<Slug, Optional<FigureRules.KnownMeasure>> measures = new HashMap<>();
    private final Map<Slug, Optional<Council>> councils = new HashMap<>();

    private record Council(
            UUID id, Optional<Side> side, CaseRules.KnownCouncil ofCases, FigureRules.KnownCouncil ofFigures) {}

    Parties(Acting acting, Registry registry, Sides sides, Catalogue catalogue, Areas areas) {
        this.acting = acting;
        this.registry = registry;
        this.sides = sides;
        this.catalogue = catalogue;
        this.areas = areas;
    }

    /** The id of a council that is known. */
    UUID idOf(Slug slug) {
        return find(slug).orElseThrow().id();
    }

    /** The side that the caller takes for a council that is known and for which it submits. */
    Side side(Slug slug) {
        return find(slug).orElseThrow().side().orElseThrow();
    }

    @Override
    public Optional<CaseRules.KnownService> service(Slug slug) {
        return knownServices.computeIfAbsent(
                slug, s -> entry(s).map(entry -> new CaseRules.KnownService(entry.attributes())));
    }

    private Optional<ServiceEntry> entry(Slug slug) {
        return services.computeIfAbsent(
                slug, s -> catalogue.service(acting.partnership().id(), s, null));
    }

    private Optional<FigureRules.KnownMeasure> measure(Slug slug) {
        return measures.computeIfAbsent(
                slug, s -> catalogue.measure(acting.partnership().id(), s, null).map(Parties::known));
    }

    private static FigureRules.KnownMeasure known(MeasureEntry measure) {
        return new FigureRules.KnownMeasure(
                measure.computedFrom() == ComputedFrom.FIGURES, measure.kind().isFraction());
    }

    @Override
    public Optional<CaseRules.KnownCouncil> council(Slug slug) {
        return find(slug).map(Council::ofCases);
    }

    /** What a sender of figures may know. */
    FigureRules.Known ofFigures() {
        return new FigureRules.Known() {
            @Override
            public Optional<FigureRules.KnownMeasure> measure(Slug slug) {
                return Parties.this.measure(slug);
            }

            @Override
            public Optional<FigureRules.KnownCouncil> council(Slug slug) {
                return find(slug).map(Council::ofFigures);
            }
        };
    }

    private Optional<Council> find(Slug slug) {
        return councils.computeIfAbsent(slug, this::look);
    }

    private Optional<Council> look(Slug slug) {
        return registry.organisation(slug)
                .map(OrganisationEntry::id)
                .filter(acting::sees)
                .map(id -> {
                    AreaTree tree = areas.tree(id, null);
                    Optional<Side> side = sides.sideOf(acting, id).filter(s -> sides.may(acting, Act.SUBMIT, id));
                    return new Council(
                            id,
                            side,
                            new CaseRules.KnownCouncil(
                                    tree::has,
                                    service -> side.isPresent()
                                            && entry(service)
                                                    .map(ServiceEntry::casesFrom)
                                                    .equals(side)),
                            new FigureRules.KnownCouncil(tree::has, side.isPresent()));
                });
    }
}
