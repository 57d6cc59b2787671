/** How well a council was served: cases judged by their service levels, counted, pooled, and explained (rules C). */
package org.concordat.performance;
