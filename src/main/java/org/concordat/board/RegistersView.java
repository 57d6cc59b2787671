package org.concordat.board;

import java.util.List;
import org.concordat.board.TableView.Link;

/**
 * The page of benefits and risks.
 *
 * @param partnership the partnership's title
 * @param above the pages above it
 * @param notes what to know before reading it
 * @param benefits tables of what was planned and what came of it
 * @param matrix how many open risks have which likelihood and impact
 * @param risks tables of risks
 * @param data addresses of the same as data
 */
public record RegistersView(
        String partnership,
        List<Link> above,
        List<String> notes,
        List<CostTable> benefits,
        CostTable matrix,
        List<CostTable> risks,
        List<String> data) {}
