package org.concordat.speed;

import java.nio.file.Path;
import java.time.LocalDate;

/**
 * What the parts of the kit share.
 *
 * @param application where it is packaged
 * @param launch how the application is started where nothing else is said
 * @param today the day that cases are made for
 */
record Stage(
        Path project,
        Path directory,
        Path application,
        Scale scale,
        Server server,
        Issuer issuer,
        Launch launch,
        LocalDate today,
        Report report) {

    Path log(String name) {
        return directory.resolve(name + ".log");
    }
}
