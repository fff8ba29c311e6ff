package org.leadtocash.core.credit;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.leadtocash.core.credit.account.CreditAccount;
import org.leadtocash.core.credit.account.CreditAccountKey;
import org.leadtocash.core.credit.account.CreditHierarchy;
import org.leadtocash.core.credit.exposure.ExposureSnapshot;
import org.leadtocash.core.receivable.OpenItems;
import org.leadtocash.core.source.DataSet;

/**
 * Everything that a credit decision looks at besides the document and the rates: accounts, hierarchy, exposure and open
 * items, as they stand.
 *
 * @param accounts the accounts; at least those on the path of the payer, in any order, each once
 * @param hierarchy who answers for whom
 * @param exposure what is at risk
 * @param items the receivables
 * @param dataSets where all this comes from, as the host names it
 */
public record CreditPosition(
        List<CreditAccount> accounts,
        CreditHierarchy hierarchy,
        ExposureSnapshot exposure,
        OpenItems items,
        List<DataSet> dataSets) {

    /**
     * Sorts the accounts.
     *
     * @throws IllegalArgumentException if an account is given twice
     */
    public CreditPosition {
        accounts = accounts.stream()
                .sorted(Comparator.comparing(CreditAccount::key))
                .toList();
        for (int i = 1; i < accounts.size(); i++) {
            if (accounts.get(i).key().equals(accounts.get(i - 1).key())) {
                throw new IllegalArgumentException(
                        "credit account " + accounts.get(i).key() + " given twice");
            }
        }
        dataSets = List.copyOf(dataSets);
    }

    /** Accounts with nothing at risk and no parents. */
    public static CreditPosition of(Collection<CreditAccount> accounts) {
        return new CreditPosition(
                List.copyOf(accounts), CreditHierarchy.none(), ExposureSnapshot.none(), OpenItems.none(), List.of());
    }

    /** The same position under another hierarchy. */
    public CreditPosition withHierarchy(CreditHierarchy other) {
        return new CreditPosition(accounts, other, exposure, items, dataSets);
    }

    /** The same position with other exposure. */
    public CreditPosition withExposure(ExposureSnapshot other) {
        return new CreditPosition(accounts, hierarchy, other, items, dataSets);
    }

    /** The same position with other receivables. They are looked at by rules about payment; they are not exposure. */
    public CreditPosition withItems(OpenItems other) {
        return new CreditPosition(accounts, hierarchy, exposure, other, dataSets);
    }

    /** The same position, saying where it comes from. */
    public CreditPosition withDataSets(List<DataSet> others) {
        return new CreditPosition(accounts, hierarchy, exposure, items, others);
    }

    /** The account of that key. */
    public Optional<CreditAccount> account(CreditAccountKey key) {
        return accounts.stream().filter(account -> account.key().equals(key)).findFirst();
    }
}
