package org.concordat.packs.model;

/**
 * Whether a service level's months are signal or noise (rule S1), in a sentence.
 *
 * @param chart id of the control chart
 * @param signals how many signals the months have
 * @param small whether a month rests on a small number: the public version then has no such sentence; in the whole version only
 */
public record PackSignal(
        String chart,
        String council,
        String service,
        String agreement,
        String serviceLevel,
        String sentence,
        int signals,
        Boolean small,
        String address) {

    PackSignal inPublic() {
        return new PackSignal(chart, council, service, agreement, serviceLevel, sentence, signals, null, address);
    }
}
