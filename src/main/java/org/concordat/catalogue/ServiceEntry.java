package org.concordat.catalogue;

import java.util.Set;
import org.concordat.catalogue.model.TermsDefaults;
import org.concordat.kernel.Slug;
import org.concordat.partnerships.model.Side;

/**
 * A service as other rooms need it.
 *
 * @param casesFrom which side sends its cases (rule C7)
 * @param attributes the names that a case's attributes may have
 * @param defaults what the partnership has settled for it in whatever agreement (rule V3)
 */
public record ServiceEntry(
        Slug slug,
        String title,
        String legalBasis,
        Side casesFrom,
        Set<String> attributes,
        TermsDefaults defaults,
        int revision) {}
