package org.concordat.web.tables;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * A page of a list as a table.
 *
 * @param rows the items, as JSON has them
 */
record Table(List<Column> columns, List<JsonNode> rows) {}
