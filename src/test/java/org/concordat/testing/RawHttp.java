package org.concordat.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Sends bytes as they are: a client would mend an address, or count a length right, before it sends it. */
public final class RawHttp {

    private static final int PATIENCE = 6_000;
    private static final Pattern HEAD = Pattern.compile("(?m)^HTTP/1\\.[01] ([2-5]\\d{2}) ");

    private RawHttp() {}

    /** What came back until the connection was closed: one answer, or several, or none. */
    public record Answer(String text) {

        /** Of the first answer; 0 where the connection was closed without one. */
        public int status() {
            var head = HEAD.matcher(text);
            return head.find() ? Integer.parseInt(head.group(1)) : 0;
        }

        public long answers() {
            return HEAD.matcher(text).results().count();
        }
    }

    /** Sends a request of one line and headers, each ended by a line break, and has the connection closed. */
    public static Answer request(String line, String... headers) throws IOException {
        StringBuilder head = new StringBuilder(line).append("\r\nConnection: close\r\n");
        for (String header : headers) {
            head.append(header).append("\r\n");
        }
        byte[] bytes = head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
        Answer answer = send(bytes, PATIENCE);
        if (answer.text().isEmpty()) {
            throw new IOException("no answer to " + line);
        }
        return answer;
    }

    /** Sends bytes, each as it is; what comes back until nothing more has come for as long as said. */
    public static Answer send(byte[] bytes, int patience) throws IOException {
        URI origin = URI.create(Api.origin());
        try (Socket socket = new Socket(origin.getHost(), origin.getPort())) {
            socket.setSoTimeout(patience);
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
            return new Answer(read(socket));
        }
    }

    private static String read(Socket socket) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        byte[] buffer = new byte[8_192];
        try {
            for (int n = socket.getInputStream().read(buffer);
                    n >= 0;
                    n = socket.getInputStream().read(buffer)) {
                read.write(buffer, 0, n);
            }
        } catch (IOException end) {
            // Nothing more in time, or closed by the other side before it had read all: what it said before counts.
            return read.toString(StandardCharsets.UTF_8);
        }
        return read.toString(StandardCharsets.UTF_8);
    }
}
