package org.concordat.board;

import java.util.List;

/**
 * What a council has agreed.
 *
 * @param frame what stands around it
 * @param heading of the page
 * @param versions the latest first
 * @param data where the same is to be had as data
 */
public record AgreementView(Frame frame, String heading, List<Version> versions, String data) {

    /**
     * A signed version.
     *
     * @param digest that both sides signed
     * @param tables its service levels, and its variations where it has any
     */
    public record Version(String title, String days, String digest, List<CostTable> tables) {}
}
