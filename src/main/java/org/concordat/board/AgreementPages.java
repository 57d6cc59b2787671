package org.concordat.board;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.concordat.agreements.TermsBook;
import org.concordat.agreements.model.TermsInForce;
import org.concordat.board.AgreementView.Version;
import org.concordat.board.TableView.Link;
import org.concordat.kernel.Rejected;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.Areas;
import org.concordat.tenancy.Acting;
import org.concordat.tenancy.OrganisationEntry;

/** Makes the page of what a council has agreed: what results are judged by. */
@ApplicationScoped
class AgreementPages {

    private final PageFacts facts;
    private final TermsBook terms;
    private final Areas areas;
    private final Clock clock;

    AgreementPages(PageFacts facts, TermsBook terms, Areas areas, Clock clock) {
        this.facts = facts;
        this.terms = terms;
        this.areas = areas;
        this.clock = clock;
    }

    @Transactional
    AgreementView agreement(Slug partnership, Slug slug, Slug agreement) {
        Acting acting = facts.in(partnership);
        OrganisationEntry of = facts.council(acting, slug);
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, acting.partnership().timeZone());
        List<TermsInForce> versions = terms.inForce(acting.partnership().id(), of.id(), now).stream()
                .filter(version -> version.agreement().equals(agreement.value()))
                .sorted(Comparator.comparing(TermsInForce::from).reversed())
                .toList();
        if (versions.isEmpty()) {
            throw Rejected.missing();
        }
        Map<Slug, String> called = areas.names(of.id());
        UnaryOperator<String> names = area -> called.getOrDefault(new Slug(area), area);
        String home = "/board/" + acting.partnership().slug();
        return new AgreementView(
                Frame.of(acting, BoardSection.RESULTS, List.of(new Link(of.name(), home + "/councils/" + slug))),
                of.name() + ": " + Words.agreement(agreement.value()),
                versions.stream().map(version -> version(version, names, today)).toList(),
                "/v1/partnerships/" + acting.partnership().slug() + "/agreements/" + slug + "." + agreement);
    }

    private static Version version(TermsInForce version, UnaryOperator<String> areas, LocalDate today) {
        String id = "version-" + version.version();
        return new Version(
                "Version " + version.version() + (version.holdsOn(today) ? ", in effect" : ""),
                "It applies " + Agreed.days(version) + ".",
                version.digest(),
                Stream.of(Agreed.levels(version, id), Agreed.variations(version, id, areas))
                        .filter(table -> !table.rows().isEmpty())
                        .toList());
    }
}
