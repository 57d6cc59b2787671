/**
 * What a partnership provides and how it is measured: services, measures (the data dictionary), calendars. Kept by the side that the
 * partnership's model says; every change is a new revision (rule F3).
 */
package org.concordat.catalogue;
