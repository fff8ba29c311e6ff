package org.leadtocash.jdbc.credit;

import org.leadtocash.core.credit.booking.LedgerRules;
import org.leadtocash.core.credit.ledger.CreditLedgerStore;
import org.leadtocash.testkit.credit.CreditLedgerStoreLaws;

class PostgresLedgerStoreLawsTest implements CreditLedgerStoreLaws {
    private static final TestPool POOL = new TestPool(TestServer.shared().database());

    @Override
    public CreditLedgerStore emptyStore(LedgerRules rules) {
        TestTables.empty(POOL);
        return PostgresLedgerStore.on(POOL, rules);
    }
}
