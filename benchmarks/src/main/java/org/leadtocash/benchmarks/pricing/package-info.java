/**
 * Pricing an order of 20 lines: customer and product prices with dates and quantity scales, five discounts, an amount of the
 * document split over its lines, and tax for each line.
 */
package org.leadtocash.benchmarks.pricing;
