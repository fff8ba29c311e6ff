package org.leadtocash.i18n.tax.law;

import java.util.List;
import org.leadtocash.core.expression.Expression;
import org.leadtocash.core.time.Validity;

/**
 * A case that a law tells apart.
 *
 * @param regime its name, such as {@code eu.intra-community-supply}
 * @param validity from when to when, by the tax point
 * @param when the supplies that it is
 * @param outcome what follows
 * @param duties what the parties owe beside
 * @param remarks what is to be said
 * @param texts the keys of the texts where it stands
 */
public record TaxCase(
        String regime,
        Validity validity,
        Expression when,
        TaxOutcome outcome,
        List<TaxDuty> duties,
        List<TaxRemark> remarks,
        List<String> texts) {

    /** Copies the lists. */
    public TaxCase {
        duties = List.copyOf(duties);
        remarks = List.copyOf(remarks);
        texts = List.copyOf(texts);
    }
}
