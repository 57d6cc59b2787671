package org.concordat.tenancy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** What is made to look like a body and is none, or holds what no field may hold (security.md, 4). */
final class MaliciousBodies {

    static final String JSON = "application/json";

    /** A body as it is sent. */
    record Sent(String type, byte[] bytes, Map<String, String> headers) {

        static Sent json(String text) {
            return of(JSON, text);
        }

        static Sent of(String type, String text) {
            return new Sent(type, text.getBytes(StandardCharsets.UTF_8), Map.of());
        }
    }

    private MaliciousBodies() {}

    /** Where an object is awaited: each with what it is. */
    static Map<String, Sent> insteadOfAnObject(String good) {
        Map<String, Sent> all = new LinkedHashMap<>();
        String rest = good.substring(1);
        for (String text : List.of(
                "",
                " ",
                "null",
                "true",
                "0",
                "-",
                "\"\"",
                "[]",
                "[{}]",
                "[" + good + "]",
                "NaN",
                "Infinity",
                "-Infinity",
                "undefined",
                "1e999999",
                "{",
                "}",
                "{]",
                "{\"",
                "{'a':1}",
                "{a:1}",
                "{\"a\" 1}",
                good + good,
                good + "x",
                good + ",",
                good.substring(0, good.length() - 1),
                "//" + good,
                "/*x*/" + good,
                "{/*x*/" + rest,
                "{,}" + good,
                "{\"a\":01}",
                "{\"a\":+1}",
                "{\"a\":.5}",
                "{\"a\":1.}",
                "{\"a\":0x1}",
                "{\"a\":1e}",
                "{\"a\":tru}",
                "{\"a\":\"\\x41\"}",
                "{\"a\":\"\\u00\"}",
                "{\"a\":\"\n\"}",
                "{\"a\":\"\u0000\"}",
                ")]}',\n" + good)) {
            all.put("the text " + shortened(text), Sent.json(text));
        }
        for (String member : List.of(
                "\"__proto__\":{\"admin\":true}",
                "\"constructor\":{\"prototype\":{}}",
                "\"$where\":\"sleep(1)\"",
                "\"@type\":\"java.net.URL\"",
                "\"class\":\"org.concordat.Main\"",
                "\"@class\":\"javax.naming.InitialContext\"",
                "\"recordedBy\":\"operator\"",
                "\"partnershipId\":\"00000000-0000-0000-0000-000000000000\"",
                "\"organisationId\":1",
                "\"\":1",
                "\"a\":{\"b\":{\"c\":[]}}",
                "\"" + "n".repeat(60_000) + "\":1",
                "\"\\ud800\":1",
                "\"\\u0000\":1")) {
            all.put("with the member " + shortened(member), Sent.json("{" + member + "," + rest));
        }
        all.put("with every member twice", Sent.json("{" + rest.substring(0, rest.length() - 1) + "," + rest));
        all.put("objects in objects", Sent.json("{\"a\":".repeat(20_000) + "1" + "}".repeat(20_000)));
        all.put("lists in lists", Sent.json("[".repeat(100_000) + "]".repeat(100_000)));
        all.put("lists that never end", Sent.json("[".repeat(100_000)));
        all.put("a number of a hundred thousand digits", Sent.json("{\"a\":" + "9".repeat(100_000) + "," + rest));
        all.put("more than a megabyte", Sent.json("{\"a\":\"" + "x".repeat(1_100_000) + "\"," + rest));
        encodings(all, good);
        types(all, good);
        return all;
    }

    static String shortened(String text) {
        return text.substring(0, Math.min(40, text.length()))
                .replace("\u0000", "<NUL>")
                .replace("\n", "<LF>");
    }

    private static void encodings(Map<String, Sent> all, String good) {
        byte[] bytes = good.getBytes(StandardCharsets.UTF_8);
        for (int wrong : new int[] {0x80, 0xbf, 0xc0, 0xc1, 0xf5, 0xff}) {
            all.put("with the byte " + Integer.toHexString(wrong), sent(JSON, replaced(good, wrong)));
        }
        all.put("with a quotation mark of two bytes", sent(JSON, replaced(good, 0xc0, 0xa2)));
        all.put("with half a character of three bytes", sent(JSON, replaced(good, 0xe2, 0x82)));
        all.put("with a surrogate in UTF-8", sent(JSON, replaced(good, 0xed, 0xa0, 0x80)));
        all.put("with a character beyond all", sent(JSON, replaced(good, 0xf4, 0x90, 0x80, 0x80)));
        all.put("in Latin-1, with an umlaut", sent(JSON, replaced(good, 0xfc)));
        all.put("in UTF-7", Sent.json(good.replace("\"", "+ACI-")));
        all.put("in EBCDIC", sent(JSON, good.getBytes(Charset.forName("IBM1047"))));
        all.put("after two marks of order", sent(JSON, ("\ufeff\ufeff" + good).getBytes(StandardCharsets.UTF_8)));
        all.put("packed, and not said to be", sent(JSON, packed(bytes)));
        all.put("packed", new Sent(JSON, packed(bytes), Map.of("Content-Encoding", "gzip")));
        all.put("packed twice", new Sent(JSON, packed(packed(bytes)), Map.of("Content-Encoding", "gzip, gzip")));
        all.put(
                "a hundred megabytes, packed",
                new Sent(JSON, packed(new byte[100_000_000]), Map.of("Content-Encoding", "gzip")));
        all.put("said to be packed, and not", new Sent(JSON, bytes, Map.of("Content-Encoding", "gzip")));
        for (String coding : List.of("deflate", "br", "zstd", "x-gzip", "compress", "identity, gzip", "aes128gcm")) {
            all.put("coded by " + coding, new Sent(JSON, bytes, Map.of("Content-Encoding", coding)));
        }
    }

    private static Sent sent(String type, byte[] bytes) {
        return new Sent(type, bytes, Map.of());
    }

    /** The good body with bytes in the place of the first letter of its first text. */
    private static byte[] replaced(String good, int... bytes) {
        byte[] right = good.getBytes(StandardCharsets.UTF_8);
        int at = good.indexOf(":\"") + 2;
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(right, 0, at);
        for (int b : bytes) {
            all.write(b);
        }
        all.write(right, at + 1, right.length - at - 1);
        return all.toByteArray();
    }

    private static byte[] packed(byte[] bytes) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try (GZIPOutputStream packing = new GZIPOutputStream(all)) {
            packing.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.toByteArray();
    }

    private static void types(Map<String, Sent> all, String good) {
        String entity = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>";
        for (String type : List.of(
                "text/plain",
                "text/html",
                "text/xml",
                "application/xml",
                "application/soap+xml",
                "application/yaml",
                "text/x-yaml",
                "application/cbor",
                "application/x-java-serialized-object",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=b",
                "application/octet-stream",
                "application/jsonp",
                "application/json-patch+json",
                "application/merge-patch+json",
                "application/vnd.api+json",
                "image/svg+xml",
                "x",
                "application/json/x")) {
            all.put("said to be " + type, Sent.of(type, good));
        }
        for (String type : List.of(JSON, "application/xml", "text/xml")) {
            all.put("XML with an entity, said to be " + type, Sent.of(type, entity));
        }
        all.put("YAML that makes an object", Sent.of("application/yaml", "!!javax.script.ScriptEngineManager []"));
        all.put("YAML, said to be JSON", Sent.json("name: x\nkind: &a [*a, *a]\n"));
        all.put("a form", Sent.of("application/x-www-form-urlencoded", "name=x&name=y"));
        all.put(
                "parts",
                Sent.of(
                        "multipart/form-data; boundary=b",
                        "--b\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\nx\r\n--b--\r\n"));
        all.put("serialised Java", sent(JSON, new byte[] {(byte) 0xac, (byte) 0xed, 0, 5, 's', 'r'}));
    }

    /** Where a slug is awaited. */
    static final List<String> NO_SLUGS = List.of(
            "\"\"",
            "\" \"",
            "\"A\"",
            "\"-a\"",
            "\"_a\"",
            "\"a b\"",
            "\"a_b\"",
            "\"a.b\"",
            "\"a/b\"",
            "\"../a\"",
            "\"..\"",
            "\"a%2fb\"",
            "\"a\\u0000\"",
            "\"a\\n\"",
            "\"\\u0430lfa\"",
            "\"\\u202ea\"",
            "\"\\uff41\"",
            "\"a\\u0301\"",
            "\"a\\ud800\"",
            "\"\\ufeffa\"",
            "\"a;drop table cases\"",
            "\"a' or '1'='1\"",
            "\"{{7*7}}\"",
            "\"${7*7}\"",
            "\"#{7*7}\"",
            "\"{#let a=7}\"",
            "\"<script>\"",
            "\"*\"",
            "\"" + "a".repeat(64) + "\"",
            "\"" + "a".repeat(60_000) + "\"",
            "1",
            "true",
            "[]",
            "[\"a\"]",
            "{}",
            "{\"$ne\":\"\"}");

    /** Where a text that people read is awaited. */
    static final List<String> NO_TEXTS = List.of(
            "\"\"",
            "\"a\\u0000b\"",
            "\"\\ud800\"",
            "\"\\udc00\\ud800\"",
            "\"" + "t".repeat(60_000) + "\"",
            "1",
            "-0",
            "1e999999",
            "true",
            "[]",
            "{}",
            "[\"a\"]");

    /** Where a day is awaited. */
    static final List<String> NO_DAYS = List.of(
            "\"0000-00-00\"",
            "\"2026-02-29\"",
            "\"2026-02-30\"",
            "\"2026-04-31\"",
            "\"2026-13-01\"",
            "\"2026-00-10\"",
            "\"2026-1-1\"",
            "\"10000-01-01\"",
            "\"+10000-01-01\"",
            "\"-0001-01-01\"",
            "\"+2026-01-01\"",
            "\"2026/01/01\"",
            "\"01/04/2026\"",
            "\"20260401\"",
            "\"2026-W14-3\"",
            "\"2026-091\"",
            "\"2026-04\"",
            "\"2026-04-01T00:00:00Z\"",
            "\"2026-04-01Z\"",
            "\" 2026-04-01\"",
            "\"2026-04-01 \"",
            "\"\\u0662026-04-01\"",
            "\"\\uff12026-04-01\"",
            "\"today\"",
            "\"\"",
            "20260401",
            "1775001600000",
            "[2026,4,1]",
            "{}",
            "true",
            "\"2026-04-01\\u0000\"");

    /** Where a moment is awaited. */
    static final List<String> NO_MOMENTS = List.of(
            "\"2026-04-01\"",
            "\"2026-04-01T10:00\"",
            "\"2026-04-01T10:00:00\"",
            "\"2026-04-01T25:00:00Z\"",
            "\"2026-04-01T24:00:01Z\"",
            "\"2026-04-01T10:60:00Z\"",
            "\"2026-06-30T23:59:61Z\"",
            "\"2026-02-30T10:00:00Z\"",
            "\"2026-04-01T10:00:00+19:00\"",
            "\"2026-04-01T10:00:00 01:00\"",
            "\"2026-04-01T10:00:00Europe/London\"",
            "\"10000-01-01T00:00:00Z\"",
            "\"+1000000-01-01T00:00:00Z\"",
            "\"-1000000000-01-01T00:00:00Z\"",
            "\"now\"",
            "\"\"",
            "1775001600",
            "1775001600.5",
            "[2026,4,1,10,0]",
            "{}",
            "true",
            "\"Wed, 01 Apr 2026 10:00:00 GMT\"");

    /** Where a month, a quarter or a financial year is awaited. */
    static final List<String> NO_PERIODS = List.of(
            "\"2026-00\"",
            "\"2026-13\"",
            "\"2026-4\"",
            "\"26-04\"",
            "\"99999-01\"",
            "\"-2026-04\"",
            "\"2026-04-01\"",
            "\"2026-Q1\"",
            "\"FY2026\"",
            "\"FY2026-26\"",
            "\"FY2026-28\"",
            "\"FY2026-27-Q0\"",
            "\"FY2026-27-Q5\"",
            "\"fy2026-27\"",
            "\"FY20262-7\"",
            "\" 2026-04\"",
            "\"2026-04\\n\"",
            "\"\\uff12026-04\"",
            "\"\"",
            "202604",
            "[]",
            "{}");

    /** Where an amount of money is awaited. */
    static final List<String> NO_AMOUNTS = List.of(
            "\"1e5\"",
            "\"1E-2\"",
            "\"NaN\"",
            "\"Infinity\"",
            "\"1.005\"",
            "\"1,000.00\"",
            "\"1.\"",
            "\".5\"",
            "\"+1.00\"",
            "\"--1\"",
            "\"01.00\"",
            "\"0x10\"",
            "\"1 000\"",
            "\"\\u0663\"",
            "\"\\u22121\"",
            "\"\\u00a31\"",
            "\"GBP 1\"",
            "\"(1.00)\"",
            "\"99999999999999.00\"",
            "\"1e999999999\"",
            "\"" + "9".repeat(60_000) + "\"",
            "\"=1+1\"",
            "\"\"",
            "\" 1.00\"",
            "1.5",
            "1e999999",
            "-0",
            "true",
            "[]",
            "{}");

    /** Where a number that is counted is awaited. */
    static final List<String> NO_NUMBERS = List.of(
            "-1",
            "-0.1",
            "1e999999",
            "-1e999999",
            "1e400",
            "\"7\"",
            "\"\"",
            "true",
            "[]",
            "{}",
            "[7]",
            "9".repeat(400),
            "0." + "1".repeat(400),
            "1e-999999");
}
