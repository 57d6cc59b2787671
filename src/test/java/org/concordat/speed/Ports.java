package org.concordat.speed;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports of this machine, none of which the application uses by default. */
final class Ports {

    private static final int MOST = 100;

    private Ports() {}

    /** The first free one. */
    static int free(int from) {
        for (int port = from; port < from + MOST; port++) {
            try (ServerSocket socket = new ServerSocket()) {
                socket.setReuseAddress(true);
                socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
                return port;
            } catch (IOException e) {
                continue;
            }
        }
        throw new IllegalStateException("no free port from " + from + " on");
    }
}
