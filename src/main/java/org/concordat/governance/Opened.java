package org.concordat.governance;

import org.concordat.governance.model.GovernanceRules;

/**
 * A decision that was opened, with what it is decided by.
 *
 * @param meeting in which it is decided; null where it is put to the members without one
 * @param rules that it was opened under
 */
record Opened(Decision decision, Meeting meeting, GovernanceRules rules) {}
