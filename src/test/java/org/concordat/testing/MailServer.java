package org.concordat.testing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A real mail server, and the line to it, which can be made to fail. */
public class MailServer implements QuarkusTestResourceLifecycleManager {

    private static final int BACKLOG = 50;
    private static final byte[] END = "\r\n.\r\n".getBytes(StandardCharsets.US_ASCII);

    /** How long one sending may take. */
    public static final Duration TIMEOUT = Duration.ofSeconds(6);

    private static GreenMail mail;
    private static ServerSocket line;
    private static final Set<Socket> CALLERS = ConcurrentHashMap.newKeySet();
    private static volatile Line state = Line.GOOD;

    /** How the line is. */
    public enum Line {
        GOOD,
        /** Nobody answers at the port. */
        DOWN,
        /** Asks to come again later. */
        BUSY,
        /** Is not there for anybody. */
        SHUT,
        /** Breaks off as soon as somebody has come. */
        CUT,
        /** Says nothing until somebody has waited for too long, then is as it should be. */
        LATE,
        /** Knows none of those whom e-mail is for. */
        REFUSING,
        /** Takes the e-mail, and breaks off before it says so. */
        BROKEN_AT_THE_END
    }

    @Override
    public Map<String, String> start() {
        mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        try {
            open(0);
        } catch (IOException e) {
            throw new UncheckedIOException("no port is free", e);
        }
        return Map.of(
                "quarkus.mailer.mock", "false",
                "quarkus.mailer.host", "127.0.0.1",
                "quarkus.mailer.port", Integer.toString(line.getLocalPort()),
                "concordat.mail.from", "Concordat <no-reply@concordat.example>",
                "concordat.mail.site", "https://concordat.example",
                "concordat.mail.timeout", TIMEOUT.toString(),
                "concordat.mail.every", "off");
    }

    private static void open(int port) throws IOException {
        ServerSocket opened = new ServerSocket();
        opened.setReuseAddress(true);
        opened.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), BACKLOG);
        line = opened;
        thread(() -> {
            while (true) {
                serve(opened.accept());
            }
        });
    }

    /** Makes the line be so, until it is said otherwise. */
    public static void be(Line how) throws IOException {
        int port = line.getLocalPort();
        if (how == Line.DOWN) {
            line.close();
        } else if (line.isClosed()) {
            open(port);
        }
        state = how;
        // Whoever kept a connection for the next e-mail finds the line as it is now.
        for (Socket caller : CALLERS) {
            caller.close();
        }
    }

    /** What has come for an address, in order. */
    public static List<MimeMessage> of(String address) {
        return Arrays.stream(mail.getReceivedMessages())
                .filter(message -> isTo(message, address))
                .toList();
    }

    private static boolean isTo(MimeMessage message, String address) {
        try {
            return message.getAllRecipients()[0].toString().equals(address);
        } catch (MessagingException e) {
            throw new IllegalStateException("an e-mail without an address", e);
        }
    }

    /** What stands in an e-mail. */
    public static String text(MimeMessage message) {
        return GreenMailUtil.getBody(message).replace("=\r\n", "").replace("=3D", "=");
    }

    private static void serve(Socket client) {
        CALLERS.add(client);
        thread(() -> {
            try (client) {
                switch (state) {
                    case CUT -> client.shutdownOutput();
                    case BUSY -> say(client, "421 come again later");
                    case SHUT -> say(client, "554 nothing is taken here");
                    case REFUSING -> refuse(client);
                    case LATE -> {
                        pause();
                        forward(client);
                    }
                    default -> forward(client);
                }
            } finally {
                CALLERS.remove(client);
            }
        });
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    private static void refuse(Socket client) throws IOException {
        say(client, "220 here");
        BufferedReader from =
                new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII));
        for (String asked = from.readLine(); asked != null; asked = from.readLine()) {
            say(client, asked.startsWith("RCPT") ? "550 nobody of that name" : "250 so be it");
        }
    }

    private static void pause() {
        try {
            Thread.sleep(TIMEOUT.plusSeconds(1).toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void forward(Socket client) throws IOException {
        try (Socket server = new Socket("127.0.0.1", mail.getSmtp().getPort())) {
            thread(() -> {
                try (client) { // The server ends a connection when it is told to quit.
                    server.getInputStream().transferTo(client.getOutputStream());
                }
            });
            InputStream from = client.getInputStream();
            OutputStream to = server.getOutputStream();
            int matched = 0;
            for (int b = from.read(); b >= 0; b = from.read()) {
                matched = b == END[matched] ? matched + 1 : b == END[0] ? 1 : 0;
                if (matched == END.length && state == Line.BROKEN_AT_THE_END) {
                    client.close();
                }
                to.write(b);
                if (matched == END.length) {
                    matched = 0;
                }
            }
        }
    }

    /** Work that ends when its connection does. */
    @FunctionalInterface
    private interface Work {
        void run() throws IOException;
    }

    private static void thread(Work work) {
        Thread thread = new Thread(
                () -> {
                    try {
                        work.run();
                    } catch (IOException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "mail-line");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void stop() {
        if (mail != null) {
            mail.stop();
        }
    }
}
