package org.leadtocash.testkit.invoice;

import java.util.Set;

/** The members of an invoice's JSON form that are numbers; identifiers of digits alone are none. */
final class NumberNames {
    static final Set<String> ALL = Set.of(
            "amount",
            "allowances",
            "base",
            "baseQuantity",
            "charges",
            "discount",
            "due",
            "gross",
            "lines",
            "net",
            "paid",
            "percent",
            "quantity",
            "ratePercent",
            "rounding",
            "tax",
            "taxable",
            "vat",
            "vatInTaxCurrency",
            "withVat",
            "withoutVat");

    private NumberNames() {}
}
