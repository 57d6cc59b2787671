package org.concordat.demo;

import java.nio.file.Path;

/**
 * Starts the demo and keeps it up until it is told to stop (Ctrl-C): database, issuers, the production jar as it is. At the first
 * start it makes the demo partnership and what happened in it, through the public API ({@link DemoPast} apart).
 */
public final class Demo {

    private Demo() {}

    /** {@code args[0]} is the directory of the project; none means the current one. */
    public static void main(String[] args) throws InterruptedException {
        Path project = Path.of(args.length > 0 ? args[0] : "").toAbsolutePath();
        try (DemoStack stack = new DemoStack(project, project.resolve(".concordat-demo"))) {
            Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "demo-stop"));
            DemoStack.Up up = stack.start();
            System.out.printf("The application answers after %.1f s.%n", up.seconds());
            new DemoSeed(up.api(), up.directory(), System.out::println).sow();
            new DemoCourse(up.api(), up.directory(), up.past(), System.out::println).run();
            System.out.println(new DemoGreeting(up).text());
            int code = up.application().process().waitFor();
            throw new DemoFailure("The application ended (" + code + "); see "
                    + up.application().log() + ".");
        } catch (DemoFailure e) {
            System.err.println(System.lineSeparator() + e.getMessage());
            throw e;
        }
    }
}
