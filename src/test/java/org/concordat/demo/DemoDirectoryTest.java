package org.concordat.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The demo takes other ports where its own are taken. */
class DemoDirectoryTest {

    @Test
    @DisplayName("A port that something else listens on is passed over, on this address or on all; a free one is taken")
    void takenPorts() throws IOException {
        for (InetAddress address : new InetAddress[] {InetAddress.getLoopbackAddress(), null}) {
            int port;
            try (ServerSocket other = new ServerSocket(0, 1, address)) {
                port = other.getLocalPort();
                assertFalse(DemoDirectory.isFree(port));
                assertTrue(DemoDirectory.firstFree(port) > port);
            }
            assertEquals(port, DemoDirectory.firstFree(port));
        }
    }
}
