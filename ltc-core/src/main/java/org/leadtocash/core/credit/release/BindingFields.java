package org.leadtocash.core.credit.release;

import org.leadtocash.core.credit.account.AccountJson;
import org.leadtocash.core.credit.account.TradeTerms;
import org.leadtocash.core.document.ContentHash;
import org.leadtocash.core.json.CanonicalJson;

/** The fields that an approval binds, as one hash. */
final class BindingFields {
    private BindingFields() {}

    static ContentHash hash(TradeTerms terms) {
        return CanonicalJson.hash(AccountJson.TERMS.write(terms));
    }
}
