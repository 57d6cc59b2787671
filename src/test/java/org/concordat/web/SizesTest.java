package org.concordat.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.concordat.testing.Api;
import org.concordat.testing.ApiTest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Headers and nesting have their limits, as bodies do (RouterProblemsTest). */
@ApiTest
class SizesTest {

    @Inject
    ObjectMapper json;

    @BeforeAll
    static void organisation() {
        Api.organisation("siz-a", "district-council");
    }

    @Test
    @DisplayName("JSON is read to a depth of 32, and no deeper, by whatever reads it")
    void depth() throws JsonProcessingException {
        assertTrue(json.readTree(nested(32)).isArray());
        assertThrows(StreamConstraintsException.class, () -> json.readTree(nested(33)));
        for (int depth : new int[] {33, 200}) {
            Api.officer("siz-a")
                    .body("{\"name\":" + nested(depth) + "}")
                    .put("/organisations/siz-a/areas/deep")
                    .then()
                    .statusCode(400);
        }
        Api.officer("siz-a")
                .body(Map.of("name", "Flat"))
                .put("/organisations/siz-a/areas/flat")
                .then()
                .statusCode(201);
    }

    private static String nested(int depth) {
        return "[".repeat(depth) + "]".repeat(depth);
    }

    @ParameterizedTest(name = "Headers of {0} bytes are answered {1}")
    @CsvSource({"15000, 401", "17000, 431"})
    void headers(int bytes, String status) throws IOException {
        URI origin = URI.create(Api.origin());
        try (Socket socket = new Socket(origin.getHost(), origin.getPort())) {
            String request = "GET /v1/me HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX-Long: "
                    + "x".repeat(bytes) + "\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(status, answer.split(" ")[1], answer);
        }
    }
}
