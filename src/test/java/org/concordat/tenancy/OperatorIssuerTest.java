package org.concordat.tenancy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The operator's issuer is configured as a whole or not at all; what is left out is never guessed. */
class OperatorIssuerTest {

    private static final String PREFIX = "concordat.operator.";

    private static final Map<String, String> WHOLE = Map.of(
            PREFIX + "issuer", "https://operator.test",
            PREFIX + "audience", "concordat",
            PREFIX + "clients", "console,scripts",
            PREFIX + "roles-claim", "roles",
            PREFIX + "role", "platform-operator");

    private static OperatorIssuer configured(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .withMapping(OperatorIssuer.class)
                .withSources(new PropertiesConfigSource(settings, "test", 100))
                .build()
                .getConfigMapping(OperatorIssuer.class);
    }

    private static Map<String, String> with(String name, String value) {
        Map<String, String> settings = new HashMap<>(WHOLE);
        settings.put(PREFIX + name, value);
        return settings;
    }

    @Test
    @DisplayName("An issuer that is configured as a whole speaks for no organisation and grants one role")
    void whole() {
        ProviderEntry operator =
                RegistryReader.operatorProvider(configured(WHOLE)).orElseThrow();
        assertNull(operator.organisation());
        assertEquals("https://operator.test", operator.issuer());
        assertEquals(Map.of("platform-operator", List.of(Roles.OPERATOR)), operator.roles());
        assertEquals(List.of("console", "scripts"), operator.clients());
    }

    @ParameterizedTest(name = "With an issuer of \"{0}\" there is no operator, whatever else is set")
    @ValueSource(strings = "")
    void none(String issuer) {
        assertTrue(RegistryReader.operatorProvider(configured(Map.of())).isEmpty());
        assertTrue(RegistryReader.operatorProvider(configured(with("issuer", issuer)))
                .isEmpty());
    }

    @ParameterizedTest(name = "With an issuer but without its {0} the application does not start, and says so")
    @ValueSource(strings = {"audience", "clients", "roles-claim", "role"})
    void half(String missing) {
        OperatorIssuer operator = configured(with(missing, ""));
        IllegalStateException refused =
                assertThrows(IllegalStateException.class, () -> RegistryReader.operatorProvider(operator));
        assertTrue(refused.getMessage().contains(PREFIX + missing + " is not"), refused.getMessage());
    }
}
