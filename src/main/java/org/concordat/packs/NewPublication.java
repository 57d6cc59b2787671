package org.concordat.packs;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.concordat.kernel.Fault;
import org.concordat.kernel.Rejected;
import org.concordat.packs.model.Pack;
import org.concordat.packs.model.PackExemption;
import org.concordat.packs.model.PackSection;
import org.concordat.packs.model.PublicVersion;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the secretary chooses when a pack is published. */
@Schema(
        name = "NewPublication",
        description =
                "What of a pack is kept from the public, and which texts are meant for it; with neither every section is public and no text"
                        + " is (rule P2).")
public record NewPublication(
        @Size(max = 12)
        @Schema(description = "The sections that the public version does not have; left out or none where it has all.")
        List<@NotNull @Valid Exempt> exemptions,

        @Size(max = 500)
        @Schema(
                description =
                        "The free texts that the public version has too: plans/, reliefs/, risks/ or decisions/ with the id, as they stand in"
                                + " the draft. Left out or none where it has none.",
                examples = "[\"plans/2026-05.kettering.sla-ket.premises-in-time\"]")
        List<@NotNull @Size(max = 300) @Pattern(regexp = FORM_OF_MARK) String> texts) {

    static final String RULE = "P2";
    static final String SECTIONS =
            "results|standings|plans|triggers|exclusions|reliefs|queries|costs|risks|benefits|decisions|signals";

    private static final String FORM_OF_MARK = "(plans|reliefs|risks|decisions)/[A-Za-z0-9._-]{1,280}";

    static final NewPublication OF_ALL = new NewPublication(List.of(), List.of());

    /** What is left out is none. */
    public NewPublication {
        exemptions = exemptions == null ? List.of() : exemptions;
        texts = texts == null ? List.of() : texts;
    }

    /** A section that is kept from the public. */
    @Schema(name = "NewExemption", description = "A section that the public version does not have, and why.")
    public record Exempt(
            @NotNull
            @Pattern(regexp = SECTIONS)
            @Schema(
                    description = "The section.",
                    enumeration = {
                        "results",
                        "standings",
                        "plans",
                        "triggers",
                        "exclusions",
                        "reliefs",
                        "queries",
                        "costs",
                        "risks",
                        "benefits",
                        "decisions",
                        "signals"
                    },
                    examples = "costs")
            String section,

            @Min(1)
            @Max(7)
            @Schema(
                    description =
                            "Number of the paragraph of Part 1 of Schedule 12A to the Local Government Act 1972 by which it is exempt, 1 to 7.",
                    required = true,
                    examples = "3")
            int paragraph,

            @NotBlank
            @Size(max = 500)
            @Schema(
                    description = "Why, in a sentence that both versions tell, at most 500 characters.",
                    examples = "The budget of the coming year is under negotiation.")
            String reason) {}

    List<PackExemption> told() {
        return exemptions.stream()
                .map(exempt -> new PackExemption(exempt.section(), exempt.paragraph(), exempt.reason()))
                .toList();
    }

    /** @throws Rejected rule P2, where a section is named twice */
    void check() {
        List<Fault> faults = new ArrayList<>();
        Set<String> named = new HashSet<>();
        for (int i = 0; i < exemptions.size(); i++) {
            if (!named.add(exemptions.get(i).section())) {
                faults.add(new Fault("/exemptions/" + i + "/section", "is named once; give the paragraph that counts"));
            }
        }
        refuse("A section is exempt once.", faults);
    }

    /** @throws Rejected rule P2, where a text is marked that the pack does not have */
    void check(Pack whole) {
        Set<String> there = PublicVersion.marks(whole);
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            if (!there.contains(texts.get(i))) {
                faults.add(
                        new Fault("/texts/" + i, "is of a plan, relief, risk or decision of the pack; read its draft"));
            }
        }
        refuse("What is marked for the public is in the pack.", faults);
    }

    private static void refuse(String detail, List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw Rejected.rule(RULE, detail, faults);
        }
    }

    PublicVersion version() {
        Set<PackSection> exempt = EnumSet.noneOf(PackSection.class);
        exemptions.forEach(of -> exempt.add(PackSection.parse(of.section()).orElseThrow()));
        return new PublicVersion(exempt, Set.copyOf(texts));
    }
}
