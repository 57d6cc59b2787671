package org.concordat.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import java.util.Optional;
import org.concordat.agreements.model.TermsRules;
import org.concordat.agreements.model.TermsRules.MeasureFacts;
import org.concordat.agreements.model.VersionText;
import org.concordat.catalogue.model.ComputedFrom;
import org.concordat.catalogue.model.Direction;
import org.concordat.catalogue.model.MeasureKind;
import org.concordat.catalogue.model.TermsDefaults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the demo would propose may be proposed. */
class DemoTermsTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static final TermsRules.Known KNOWN = new TermsRules.Known() {
        @Override
        public boolean service(String slug) {
            return DemoService.ALL.stream().anyMatch(service -> service.slug().equals(slug));
        }

        @Override
        public Optional<MeasureFacts> measure(String slug) {
            return DemoService.ALL.stream()
                    .filter(service -> service.measure().equals(slug))
                    .map(service -> new MeasureFacts(
                            Direction.HIGHER_IS_BETTER, ComputedFrom.CASES, "percent", MeasureKind.TIMELINESS))
                    .findFirst();
        }

        @Override
        public TermsDefaults defaults(String service) {
            return TermsDefaults.NONE;
        }

        @Override
        public boolean calendar(String slug) {
            return slug.equals("england-and-wales");
        }

        @Override
        public boolean area(String slug) {
            return true;
        }
    };

    static List<DemoOrganisation> councils() {
        return DemoOrganisation.COUNCILS;
    }

    @ParameterizedTest
    @MethodSource("councils")
    void holdTogether(DemoOrganisation council) throws Exception {
        VersionText text = JSON.readValue(DemoTerms.version(council), VersionText.class);
        assertEquals(List.of(), TermsRules.broken(text, KNOWN));
        assertEquals(2, text.consequences().triggers().size());
    }

    @Test
    void holdTogetherAsTheyArePutToTheNextMeeting() throws Exception {
        VersionText text = JSON.readValue(DemoTerms.next(), VersionText.class);
        assertEquals(List.of(), TermsRules.broken(text, KNOWN));
        assertEquals(List.of(), text.variations());
    }
}
