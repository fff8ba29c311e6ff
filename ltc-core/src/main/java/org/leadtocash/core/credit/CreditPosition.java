package org.leadtocash.core.credit;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.leadtocash.core.credit.account.CreditAccount;
import org.leadtocash.core.credit.account.CreditAccountKey;
import org.leadtocash.core.credit.account.CreditHierarchy;
import org.leadtocash.core.credit.account.PaymentBehaviour;
import org.leadtocash.core.credit.exposure.ExposureSnapshot;
import org.leadtocash.core.credit.rule.CreditWaiver;
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
 * @param behaviours how payers pay, by party; a party that is missing is one of which nobody knows
 * @param waivers exceptions from the rules
 * @param versions the versions at which the ledger showed accounts, for those it keeps
 * @param dataSets where all this comes from, as the host names it
 */
public record CreditPosition(
        List<CreditAccount> accounts,
        CreditHierarchy hierarchy,
        ExposureSnapshot exposure,
        OpenItems items,
        Map<String, PaymentBehaviour> behaviours,
        List<CreditWaiver> waivers,
        Map<CreditAccountKey, Long> versions,
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
        behaviours = Collections.unmodifiableSortedMap(new TreeMap<>(behaviours));
        waivers = List.copyOf(waivers);
        versions = Collections.unmodifiableSortedMap(new TreeMap<>(versions));
        dataSets = List.copyOf(dataSets);
    }

    /** Accounts with nothing at risk and no parents. */
    public static CreditPosition of(Collection<CreditAccount> accounts) {
        return new CreditPosition(
                List.copyOf(accounts),
                CreditHierarchy.none(),
                ExposureSnapshot.none(),
                OpenItems.none(),
                Map.of(),
                List.of(),
                Map.of(),
                List.of());
    }

    /** The same position under another hierarchy. */
    public CreditPosition withHierarchy(CreditHierarchy other) {
        return new CreditPosition(accounts, other, exposure, items, behaviours, waivers, versions, dataSets);
    }

    /** The same position with other exposure. */
    public CreditPosition withExposure(ExposureSnapshot other) {
        return new CreditPosition(accounts, hierarchy, other, items, behaviours, waivers, versions, dataSets);
    }

    /** The same position with other receivables. They are looked at by rules about payment; they are not exposure. */
    public CreditPosition withItems(OpenItems other) {
        return new CreditPosition(accounts, hierarchy, exposure, other, behaviours, waivers, versions, dataSets);
    }

    /** The same position, knowing how a party pays. */
    public CreditPosition withBehaviour(String party, PaymentBehaviour behaviour) {
        Map<String, PaymentBehaviour> more = new TreeMap<>(behaviours);
        more.put(party, behaviour);
        return new CreditPosition(accounts, hierarchy, exposure, items, more, waivers, versions, dataSets);
    }

    /** The same position with these exceptions. */
    public CreditPosition withWaivers(CreditWaiver... others) {
        return new CreditPosition(
                accounts, hierarchy, exposure, items, behaviours, List.of(others), versions, dataSets);
    }

    /** The same position, as the ledger showed it at these versions. */
    public CreditPosition withVersions(Map<CreditAccountKey, Long> seen) {
        return new CreditPosition(accounts, hierarchy, exposure, items, behaviours, waivers, seen, dataSets);
    }

    /** The same position, saying where it comes from. */
    public CreditPosition withDataSets(List<DataSet> others) {
        return new CreditPosition(accounts, hierarchy, exposure, items, behaviours, waivers, versions, others);
    }

    /** The account of that key. */
    public Optional<CreditAccount> account(CreditAccountKey key) {
        int low = 0;
        int high = accounts.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            int order = accounts.get(middle).key().compareTo(key);
            if (order == 0) {
                return Optional.of(accounts.get(middle));
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return Optional.empty();
    }
}
