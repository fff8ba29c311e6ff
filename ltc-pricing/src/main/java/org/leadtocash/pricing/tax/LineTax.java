package org.leadtocash.pricing.tax;

import org.joda.money.BigMoney;

/**
 * The tax of one line, where taxes are rounded for lines or units.
 *
 * @param line the number of the line
 * @param net its amount without tax
 * @param tax its tax
 */
public record LineTax(String line, BigMoney net, BigMoney tax) {}
