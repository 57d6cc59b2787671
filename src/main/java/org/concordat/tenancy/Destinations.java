package org.concordat.tenancy;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collection;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import org.concordat.kernel.Turnstile;

/**
 * Whether what an outsider gives may be called (security.md, 2): by https, at a public address, unless the operator allows its host. The
 * name service is asked once; where it gives several addresses all must be public, and the first is connected to. It may take its time:
 * two seconds of it are waited for.
 */
@ApplicationScoped
public class Destinations {

    private static final int HTTPS_PORT = 443;
    private static final int HTTP_PORT = 80;
    private static final int LAST_PORT = 65_535;

    /** The name service. */
    @FunctionalInterface
    interface Names {
        InetAddress[] of(String host) throws UnknownHostException;
    }

    private static final long LONGEST_MILLISECONDS = 2_000;

    /** How many names are asked for at once, and how many of them for one organisation: a name may keep a thread much longer than it is waited for. */
    private static final int AT_ONCE = 64;

    private static final int FOR_ONE = 4;

    /** The operator's own addresses. */
    private static final UUID OPERATOR = new UUID(0, 0);

    /** A host that is no name: digits and dots, or an IPv6 address in its brackets. */
    private static final Pattern LITERAL = Pattern.compile("[0-9.]+|\\[.*]");

    private static final Pattern NUMBERS = Pattern.compile("[0-9]+(\\.[0-9]+)*");
    private static final Pattern LEADING_ZERO = Pattern.compile("(^|\\.)0[0-9]");

    private final Names names;
    private final Turnstile<UUID> asked = new Turnstile<>();
    private final ExecutorService asking =
            new ThreadPoolExecutor(0, AT_ONCE, 1, TimeUnit.MINUTES, new SynchronousQueue<>(), task -> {
                Thread thread = new Thread(task, "name-service");
                thread.setDaemon(true);
                return thread;
            });

    /** With the machine's name service. */
    public Destinations() {
        this(InetAddress::getAllByName);
    }

    Destinations(Names names) {
        this.names = names;
    }

    /**
     * Where an address that the operator gave leads.
     *
     * @param text an absolute address without user and fragment
     * @param allowed hosts that the operator allows, by http and at any address
     * @throws ForbiddenDestination when it may not be called
     */
    public Destination of(String text, Collection<String> allowed) throws ForbiddenDestination {
        return of(text, allowed, OPERATOR);
    }

    /**
     * As {@link #of(String, Collection)}, of an address that an organisation gave: its names that are slow keep no others waiting, as it has
     * only few asked for at once.
     */
    public Destination of(String text, Collection<String> allowed, UUID organisation) throws ForbiddenDestination {
        URI uri = parsed(text);
        boolean https = "https".equals(uri.getScheme());
        if (!https && !"http".equals(uri.getScheme())) {
            throw new ForbiddenDestination("must begin with https://");
        }
        int port = uri.getPort() >= 0 ? uri.getPort() : https ? HTTPS_PORT : HTTP_PORT;
        if (port == 0 || port > LAST_PORT) {
            throw new ForbiddenDestination("must have a port from 1 to " + LAST_PORT);
        }
        InetAddress address = address(https, uri.getHost(), allowed, organisation);
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String resource = uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
        return new Destination(https, uri.getHost(), port, resource, address);
    }

    private static URI parsed(String text) throws ForbiddenDestination {
        URI uri;
        try {
            uri = URI.create(text);
        } catch (IllegalArgumentException e) {
            throw new ForbiddenDestination("must be an address");
        }
        if (uri.getHost() != null && isAmbiguous(uri.getHost())) {
            throw new ForbiddenDestination("must be written without zeros at the beginning of its numbers");
        }
        if (uri.getHost() == null || uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
            throw new ForbiddenDestination("must be an absolute address without user and fragment");
        }
        return uri;
    }

    /** Of an IPv4 address, alone or at the end of an IPv6 one: some programs read 0177 as 177, others as 127. */
    private static boolean isAmbiguous(String host) {
        String numbers = host.substring(host.lastIndexOf(':') + 1).replace("]", "");
        boolean isIpv4 = NUMBERS.matcher(numbers).matches() && (numbers.contains(".") || !host.contains(":"));
        return isIpv4 && LEADING_ZERO.matcher(numbers).find();
    }

    /**
     * The address that a host may be called at.
     *
     * @param https whether it is called by https
     * @throws ForbiddenDestination when it may not be called
     */
    InetAddress address(boolean https, String host, Collection<String> allowed) throws ForbiddenDestination {
        return address(https, host, allowed, OPERATOR);
    }

    private InetAddress address(boolean https, String host, Collection<String> allowed, UUID organisation)
            throws ForbiddenDestination {
        boolean isAllowed = allowed.contains(host);
        if (!https && !isAllowed) {
            throw new ForbiddenDestination("must begin with https://");
        }
        try {
            InetAddress[] found = inTime(host, organisation);
            if (!isAllowed && !Arrays.stream(found).allMatch(PublicAddress::is)) {
                throw notPublic(host);
            }
            return found[0];
        } catch (UnknownHostException e) {
            throw notPublic(host);
        }
    }

    /** Whether a name leads inside or nowhere is not told: that would tell outsiders which names there are inside. */
    private static ForbiddenDestination notPublic(String host) {
        return new ForbiddenDestination(
                LITERAL.matcher(host).matches()
                        ? "must stand at a public address"
                        : "must stand at a public address, and its name must be found within two seconds");
    }

    /** Off this thread, since the platform waits as long as it likes. */
    private InetAddress[] inTime(String host, UUID organisation) throws UnknownHostException {
        Future<InetAddress[]> answer = ask(host, organisation);
        try {
            return answer.get(LONGEST_MILLISECONDS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            answer.cancel(true);
        }
        throw new UnknownHostException(host);
    }

    private Future<InetAddress[]> ask(String host, UUID organisation) throws UnknownHostException {
        if (!asked.enter(organisation, OPERATOR.equals(organisation) ? AT_ONCE : FOR_ONE)) {
            throw new UnknownHostException(host);
        }
        try {
            return asking.submit(() -> {
                try {
                    return names.of(host);
                } finally {
                    asked.leave(organisation);
                }
            });
        } catch (RejectedExecutionException e) {
            asked.leave(organisation);
            throw new UnknownHostException(host);
        }
    }
}
