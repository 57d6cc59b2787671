package org.concordat.packs.model;

/**
 * What was proposed and decided about leaving cases out (rule C2): one for each council and service.
 *
 * @param waiting proposed and not decided
 * @param accepted in the period
 * @param rejected in the period
 * @param withdrawn in the period
 * @param suppressed true in the public version where a number is small (rule P3); else null
 */
public record PackExclusions(
        String council,
        String service,
        Long waiting,
        Long accepted,
        Long rejected,
        Long withdrawn,
        Boolean suppressed,
        String address) {

    PackExclusions inPublic() {
        boolean small = SmallNumbers.any(waiting, accepted, rejected, withdrawn);
        return small ? new PackExclusions(council, service, null, null, null, null, true, address) : this;
    }
}
