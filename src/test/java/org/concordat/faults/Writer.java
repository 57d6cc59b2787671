package org.concordat.faults;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.concordat.demo.DemoSeed;

/** A client that writes one thing after the other; each can be sent again until it is acknowledged, without being done twice. */
interface Writer {

    /** Where the partnership's things are. */
    String HERE = "/v1/partnerships/" + DemoSeed.PARTNERSHIP;

    /** What it writes. */
    String kind();

    /** The next thing; its name is nobody else's. */
    Act next(int number);

    /** One thing to be written. */
    interface Act {

        /** What is there once it is written. */
        List<String> names();

        /** Sends it, or sends it again. */
        Answer send();
    }

    /** What is posted with a key of its own. */
    record Posted(Client client, String path, String key, String type, String body, List<String> names) implements Act {

        @Override
        public Answer send() {
            return client.post(path, key, type, body);
        }
    }

    /** One case at a time, or some at once. */
    record Cases(Client client, String run, int atOnce) implements Writer {

        private static final String ROW =
                "{\"ref\":\"%s\",\"service\":\"premises-licensing\",\"council\":\"kettering\",\"area\":\"rothwell\","
                        + "\"received\":\"2025-05-06T10:00:00Z\",\"closed\":\"2025-05-16T16:00:00Z\",\"outcome\":\"granted\"}";

        @Override
        public String kind() {
            return atOnce == 1 ? "case" : "load";
        }

        @Override
        public Act next(int number) {
            List<String> refs = IntStream.range(0, atOnce)
                    .mapToObj(i -> "%s-%s%d-%d".formatted(run, kind(), number, i))
                    .toList();
            String lines = refs.stream().map(ROW::formatted).collect(Collectors.joining("\n"));
            return new Posted(
                    client, HERE + "/cases", UUID.randomUUID().toString(), "application/x-ndjson", lines, refs);
        }
    }

    /** Actions, which have no name that is theirs alone but for what they say: one that was made twice is there twice. */
    record Actions(Client client, String run) implements Writer {

        @Override
        public String kind() {
            return "action";
        }

        @Override
        public Act next(int number) {
            String title = "%s action %d".formatted(run, number);
            String body = "{\"title\":\"%s\",\"owner\":\"kettering\",\"due\":\"2027-01-29\"}".formatted(title);
            return new Posted(
                    client, HERE + "/actions", UUID.randomUUID().toString(), "application/json", body, List.of(title));
        }
    }

    /** One area that is renamed again and again, each time by the revision that was read. */
    record Renamings(Client client, String run) implements Writer {

        @Override
        public String kind() {
            return "revision";
        }

        @Override
        public Act next(int number) {
            return new Renaming(client, path(run), "%s name %d".formatted(run, number));
        }

        static String path(String run) {
            return "/v1/organisations/kettering/areas/" + slug(run);
        }

        static String slug(String run) {
            return run.toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** Where no answer came, the area tells whether it was renamed. */
    record Renaming(Client client, String path, String name) implements Act {

        private static final int STALE = 412;
        private static final int NOT_FOUND = 404;

        @Override
        public List<String> names() {
            return List.of(name);
        }

        @Override
        public Answer send() {
            Answer read = client.get(path);
            boolean isNew = read.status() == NOT_FOUND;
            if (!isNew && (!read.isDone() || read.json().path("name").asText().equals(name))) {
                return read;
            }
            Answer put = client.put(path, isNew ? null : read.etag(), "{\"name\":\"%s\"}".formatted(name));
            return put.status() == STALE || put.status() == 428 ? send() : put;
        }
    }

    /** One of each. */
    static List<Writer> all(Installation installation, String origin, String run) {
        return Stream.<Writer>of(
                        new Cases(installation.client(origin, "nlc-unit", "officer"), run, 1),
                        new Cases(installation.client(origin, "nlc-unit", "officer"), run, 40),
                        new Actions(installation.client(origin, "nlc-board", "board-secretary"), run),
                        new Renamings(installation.client(origin, "kettering", "officer"), run))
                .toList();
    }
}
