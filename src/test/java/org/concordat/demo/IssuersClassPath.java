package org.concordat.demo;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes down the class path of the issuers. The build calls it with the issuer library, and nothing of the application, on its own
 * class path; so the library never meets the application's or the tests' dependencies.
 */
public final class IssuersClassPath {

    private IssuersClassPath() {}

    /** {@code args[0]} is the file to write. */
    public static void main(String[] args) throws IOException, URISyntaxException {
        List<String> entries = new ArrayList<>();
        if (IssuersClassPath.class.getClassLoader() instanceof URLClassLoader loader) {
            for (URL url : loader.getURLs()) {
                if (url.getPath().endsWith(".jar")) {
                    entries.add(Path.of(url.toURI()).toString());
                }
            }
        }
        Path file = Path.of(args[0]);
        Files.createDirectories(file.getParent());
        Files.writeString(file, String.join(File.pathSeparator, entries));
    }
}
