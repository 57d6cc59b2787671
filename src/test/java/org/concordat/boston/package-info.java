/** The acceptance test on real input: 12,000 service requests of the City of Boston, loaded unchanged, judged as the city judged them. */
package org.concordat.boston;
