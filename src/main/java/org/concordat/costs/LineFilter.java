package org.concordat.costs;

import org.concordat.costs.model.CostType;
import org.concordat.costs.model.Stage;
import org.concordat.kernel.Period;
import org.concordat.kernel.Slug;

/** Which lines are asked for; what is null does not filter. */
record LineFilter(Period year, Stage stage, Slug service, CostType type) {}
