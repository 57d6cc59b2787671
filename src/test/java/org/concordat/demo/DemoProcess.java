package org.concordat.demo;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A child process in a Java virtual machine of its own, with its output in a file. */
public record DemoProcess(String name, Process process, Path log) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    /** Starts a Java virtual machine with these arguments, and these variables besides those that are there. */
    public static DemoProcess java(String name, List<String> arguments, Map<String, String> environment, Path log) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()))
                .redirectInput(new File(File.separatorChar == '/' ? "/dev/null" : "NUL"));
        builder.environment().putAll(environment);
        try {
            return new DemoProcess(name, builder.start(), log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until the address answers 200; fails when the process ends first or the time is over. */
    public void awaitAnswer(String url, Duration atMost) {
        long until = System.nanoTime() + atMost.toNanos();
        while (System.nanoTime() < until) {
            if (!process.isAlive()) {
                throw new DemoFailure("The process '" + name + "' ended at once; see " + log + ".");
            }
            if (answers(url)) {
                return;
            }
            pause();
        }
        throw new DemoFailure(
                "The process '" + name + "' was not ready after " + atMost.toSeconds() + " s; see " + log + ".");
    }

    private static boolean answers(String url) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .timeout(Duration.ofSeconds(2))
                .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailure("Stopped while starting.", e);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailure("Stopped while starting.", e);
        }
    }

    /** Asks the process to end, and ends it when it does not. */
    public void stop() {
        process.destroy();
        try {
            if (!process.waitFor(15, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
