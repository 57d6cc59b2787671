package org.concordat.partnerships;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.model.AreaTree;

/** The areas of councils, with their earlier revisions (rules C6, F3). */
@ApplicationScoped
public class Areas implements PanacheRepositoryBase<Area, UUID> {

    private static final String CURRENT = "organisationId = ?1 and recorded.supersededAt is null";
    private static final String KNOWN =
            "organisationId = ?1 and recorded.recordedAt <= ?2 and (recorded.supersededAt is null or recorded.supersededAt > ?2)";

    /** The tree of a council's areas as the system knew it; knownOn null for now. */
    public AreaTree tree(UUID organisationId, Instant knownOn) {
        return tree(knownOn == null ? list(CURRENT, organisationId) : list(KNOWN, organisationId, knownOn));
    }

    /** The trees of some councils, read at once, by council; of one without areas, an empty one. */
    public Map<UUID, AreaTree> trees(Collection<UUID> organisations, Instant knownOn) {
        Map<UUID, List<Area>> areas = organisations.isEmpty()
                ? Map.of()
                : list(
                                "organisationId in ?1 and recorded.recordedAt <= ?2"
                                        + " and (recorded.supersededAt is null or recorded.supersededAt > ?2)",
                                organisations,
                                knownOn)
                        .stream()
                        .collect(Collectors.groupingBy(area -> area.organisationId));
        return organisations.stream()
                .distinct()
                .collect(Collectors.toMap(
                        organisation -> organisation,
                        organisation -> tree(areas.getOrDefault(organisation, List.of()))));
    }

    private static AreaTree tree(List<Area> areas) {
        return new AreaTree(areas.stream().collect(Collectors.toMap(Area::slug, Area::placements)));
    }

    /** What a council's areas are called today. */
    public Map<Slug, String> names(UUID organisationId) {
        return list(CURRENT, organisationId).stream().collect(Collectors.toMap(Area::slug, area -> area.name));
    }

    Optional<Area> current(UUID organisationId, Slug slug) {
        return find(CURRENT + " and slug = ?2", organisationId, slug.value()).firstResultOptional();
    }

    Optional<Area> known(UUID organisationId, Slug slug, Instant knownOn) {
        return find(KNOWN + " and slug = ?3", organisationId, knownOn, slug.value())
                .firstResultOptional();
    }

    List<Area> page(UUID organisationId, Instant knownOn, String after, int size) {
        return find(KNOWN + " and slug > ?3 order by slug", organisationId, knownOn, after == null ? "" : after)
                .page(0, size)
                .list();
    }
}
