package org.concordat.events;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.UUID;
import org.concordat.benefits.RegisterMoved;
import org.concordat.governance.DecisionMoved;
import org.concordat.packs.PackPublished;
import org.concordat.tenancy.Registry;

/** Makes events of what is recorded of benefits and risks, for whom the entry concerns, and of what is decided and published, for everybody. */
@ApplicationScoped
class RegisterNews {

    private final Outbox outbox;
    private final Registry registry;

    RegisterNews(Outbox outbox, Registry registry) {
        this.outbox = outbox;
        this.registry = registry;
    }

    void entry(@Observes RegisterMoved moved) {
        outbox.add(NewEvent.of(
                moved.partnershipId(),
                moved.organisationId(),
                EventType.of(moved.register(), moved.happening()),
                moved.register() + "s/" + moved.slug(),
                data(moved, council(moved.councilId())),
                moved.at()));
    }

    void pack(@Observes PackPublished published) {
        outbox.add(NewEvent.of(
                published.partnershipId(),
                NewEvent.EVERYBODY,
                EventType.PACK_PUBLISHED,
                "reports/" + published.period(),
                new ReportData(
                        published.period(), published.revision(), published.exemptDigest(), published.publicDigest()),
                published.at()));
    }

    private static Record data(RegisterMoved moved, String council) {
        return moved.score() == null
                ? new BenefitData(council, moved.slug(), moved.kind(), moved.revision())
                : new RiskData(council, moved.slug(), moved.score(), moved.revision());
    }

    private String council(UUID id) {
        return id == null
                ? null
                : registry.organisation(id).orElseThrow().slug().value();
    }

    void decision(@Observes DecisionMoved moved) {
        String happening = moved.state().equals("open") ? "opened" : moved.state();
        outbox.add(NewEvent.of(
                moved.partnershipId(),
                NewEvent.EVERYBODY,
                EventType.of("decision", happening),
                "decisions/" + moved.decisionId(),
                new DecisionData(moved.decisionId(), moved.matter(), moved.ref(), moved.level()),
                moved.at()));
    }
}
