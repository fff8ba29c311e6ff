package org.leadtocash.i18n.tax.law;

import java.util.List;
import org.leadtocash.core.expression.Expression;
import org.leadtocash.core.time.Validity;

/**
 * What a law adds to a decision, whichever law decided: papers to issue, what the buyer owes at home.
 *
 * @param name its name, such as {@code cn.fapiao}
 * @param validity from when to when, by the tax point
 * @param when the supplies that it is about
 * @param duties what the parties owe
 * @param remarks what is to be said
 * @param texts the keys of the texts where it stands
 */
public record TaxNote(
        String name,
        Validity validity,
        Expression when,
        List<TaxDuty> duties,
        List<TaxRemark> remarks,
        List<String> texts) {

    /** Copies the lists. */
    public TaxNote {
        duties = List.copyOf(duties);
        remarks = List.copyOf(remarks);
        texts = List.copyOf(texts);
    }
}
