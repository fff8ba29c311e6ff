package org.leadtocash.testkit.credit;

import org.leadtocash.core.credit.booking.LedgerRules;
import org.leadtocash.core.credit.ledger.CreditLedger;
import org.leadtocash.core.credit.ledger.CreditLedgerStore;

class MemoryLedgerStoreLawsTest implements CreditLedgerStoreLaws {
    @Override
    public CreditLedgerStore emptyStore(LedgerRules rules) {
        return CreditLedger.inMemory(rules).store();
    }
}
