/** PURE. Control charts, funnels with exact limits, early warnings, and what each says in one sentence (rules S1 to S3). */
package org.concordat.signals.model;
